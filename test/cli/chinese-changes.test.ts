import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { BASE } from "../diff/base.ts";
import { repository } from "./repository.ts";
import { runProgram } from "./run-program.ts";

const RELAXED = BASE.replace("8% at 2025-Q4", "9% at 2025-Q4");
const SENTENCE = "指标 `Churn` 的目标值（2025-Q4）放宽：从 8 % 改为 9 %（相差 1 个百分点）";

/** A repository whose settings ask for Chinese, with an edit in the second of two commits. */
function relaxed() {
  const repo = repository();
  repo.commit("一", { "smap.config.json": '{ "language": "zh" }', "bank.smap": BASE });
  repo.commit("二", { "bank.smap": RELAXED });
  return { repo, run: (...words: readonly string[]) => runProgram(repo.folder, words) };
}

describe("changes on the command line in Chinese", () => {
  test("are told by `smap diff` as the settings ask, or the command line against them", async () => {
    const { run } = relaxed();
    expect((await run("diff", "HEAD~1", "HEAD")).out).toBe(
      `小银行 (bank)：1 项值得注意\n\n值得注意\n  ~ ${SENTENCE}  bank.smap:52\n    （要求低于原先的承诺）\n`,
    );
    const english = (await run("diff", "HEAD~1", "HEAD", "--lang", "en")).out;
    expect(english).toContain("The target of measure `Churn` for 2025-Q4 is relaxed");
  });

  test("are told in documents with Chinese headings", async () => {
    const { run } = relaxed();
    const markdown = (await run("diff", "HEAD~1", "HEAD", "--format", "markdown")).out;
    expect(markdown).toContain("**战略**：1 项值得注意。\n\n| 地图 | 危险 | 值得注意 | 一般更改 |\n");
    expect(markdown).toContain(`- \`~\` ${SENTENCE} *（要求低于原先的承诺）*\n`);
    const page = (await run("diff", "HEAD~1", "HEAD", "--format", "html")).out;
    expect(page).toContain('<html lang="zh">');
    expect(page).toContain("<figcaption>更改前</figcaption>");
    expect(page).toContain(`<title>${SENTENCE.replaceAll("`", "")}</title>`);
    const sum = (await run("diff", "HEAD~1", "HEAD", "--stat")).out;
    expect(sum).toContain("## 战略的变化：`HEAD~1` → `HEAD`\n");
    expect(sum).toContain("| 目标值放宽 | 1 | Churn |");
  });

  test("are the same for programs in every language", async () => {
    const { run } = relaxed();
    const [chinese, english] = await Promise.all([
      run("diff", "HEAD~1", "HEAD", "--json"),
      run("diff", "HEAD~1", "HEAD", "--json", "--lang", "en"),
    ]);
    expect(chinese.out).toBe(english.out);
    expect((await run("log", "--json")).out).toBe((await run("log", "--json", "--lang", "en")).out);
  });

  test("are told by `smap log`", async () => {
    const { run } = relaxed();
    const { out } = await run("log");
    expect(out).toContain(`  ~ ${SENTENCE}\n`);
    expect(out).toContain("  + 新增地图 `小银行`\n");
    expect((await run("log", "nothing")).complaints).toBe("错误：这段历史中没有标识 `nothing`\n");
  });

  test("are told by `smap ci` in the comment", async () => {
    const { run } = relaxed();
    const { out } = await run("ci", "--base", "HEAD~1", "--dry-run");
    expect(out).toContain(`- \`~\` ${SENTENCE} *（要求低于原先的承诺）*\n`);
    expect(out).toContain("| 已提交的图形和输出 | 没有提交 |");
    expect(out.replace(/`[^`]*`|<[^>]*>|\([^)]*\)/g, "")).not.toMatch(/\b(the|of|and|changes?)\b/i);
  });

  test("are not told where a side has errors, in Chinese too", async () => {
    const { run, repo } = relaxed();
    writeFileSync(path.join(repo.folder, "bank.smap"), BASE.replace("map bank", "map bank {{"));
    const { complaints, status } = await run("diff");
    expect(complaints).toMatch(/^没有比较，因为工作区有错误：\n\n错误\[/);
    expect(status).toBe(2);
    repo.git("checkout", "-q", "bank.smap");
    expect((await run("diff", "nowhere")).complaints).toBe("错误：没有文件、文件夹或版本 `nowhere`\n");
  });
});

describe("contradictions of two branches in Chinese", () => {
  const merged = async (here: string, there: string) => {
    const repo = repository();
    repo.commit("一", { "smap.config.json": '{ "language": "zh" }', base: BASE, here, there });
    return (await runProgram(repo.folder, ["merge", "base", "here", "there", "--path", "bank.smap"]))
      .complaints;
  };

  test("name the fact and what each side says", async () => {
    const said = await merged(BASE.replace("8% at", "7% at"), RELAXED);
    expect(said).toBe(
      "bank.smap: 指标 `churn` 的 `target`：这边写 7% at 2025-Q4, 6% at 2026-Q4，那边写 9% at 2025-Q4, 6% at 2026-Q4\n",
    );
  });

  test("name the version that cannot be read", async () => {
    expect(await merged(`${BASE} }`, RELAXED)).toBe("bank.smap: 这个分支有错误，因此按行合并这个文件\n");
  });
});
