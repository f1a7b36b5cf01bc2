import { describe, expect, test } from "vitest";
import { projectFolder } from "./project-folder.ts";
import { runProgram } from "./run-program.ts";

const MAP = `map 银行 "银行" {
  perspective financial "财务" {
    objective 收入 "增加收入"
  }
  skils -> 收入
}
`;

const TOLD = `错误[unknown-reference]：没有名为 \`skils\` 的目标
 ┌ bank.smap:5:3
5│   skils -> 收入
 │   ^^^^^
 = 说明：smap explain unknown-reference --lang zh

1 个文件：1 个错误
`;

describe("findings in Chinese", () => {
  test("are told where the command asks for them", async () => {
    const folder = projectFolder({ "bank.smap": MAP });
    expect((await runProgram(folder, ["check", "--lang", "zh"])).out).toBe(TOLD);
    expect((await runProgram(folder, ["check", "--lang", "zh-Hant"])).out).toBe(TOLD);
    expect((await runProgram(folder, ["check"])).out).toContain("error[unknown-reference]: no objective");
  });

  test("are told where the settings ask for them, and the command may ask otherwise", async () => {
    const folder = projectFolder({ "bank.smap": MAP, "smap.config.json": '{ "language": "zh" }' });
    expect((await runProgram(folder, ["check"])).out).toBe(TOLD);
    expect((await runProgram(folder, ["check", "--lang", "en"])).out).toContain("1 error in 1 file");
    const built = await runProgram(folder, ["build"]);
    expect(built.complaints).toContain("没有名为 `skils` 的目标");
    expect(built.complaints).toContain("因有错误而没有生成：bank.smap 中的地图 银行\n");
    expect(built.status).toBe(1);
  });

  test("say what was written and mended", async () => {
    const folder = projectFolder({
      "bank.smap": 'map bank "Bank" {\n  template： yes\n}\n',
      "smap.config.json": '{ "language": "zh" }',
    });
    const mended = await runProgram(folder, ["check", "--fix"]);
    expect(mended.complaints).toBe("已改正 bank.smap：写 :\n");
    expect(mended.out).toBe("1 个文件：没有发现问题\n");
    expect((await runProgram(folder, ["build", "--format", "json"])).out).toBe(
      "已写入 out/bank.scorecard.json\n",
    );
  });

  test("stand in the formats for other programs, too", async () => {
    const folder = projectFolder({ "bank.smap": MAP });
    const { out } = await runProgram(folder, ["check", "--json", "--lang", "zh"]);
    expect(JSON.parse(out).findings).toMatchObject([
      {
        code: "unknown-reference",
        severity: "error",
        message: "没有名为 `skils` 的目标",
        url: "docs/diagnostics.zh.md#unknown-reference",
      },
    ]);
  });

  test("of a map without any are summed up in Chinese", async () => {
    const folder = projectFolder({ "bank.smap": 'map bank "Bank" { template: yes }\n' });
    expect((await runProgram(folder, ["check", "--lang", "zh"])).out).toBe("1 个文件：没有发现问题\n");
  });
});

describe("help in Chinese", () => {
  test("is given where the command or the settings ask for it", async () => {
    const help = `no-measure：目标没有指标

不衡量就无法管理：谁也不会知道目标是否达到。

示例

    perspective customer { objective retain "Retain customers" }
    service -> retain -> revenue

改正

给它一个指标；已有共用指标时写 \`measures: …\`；如果是模板，写 \`template: yes\`。

    perspective customer { objective retain "Retain customers" { measures: churn } }
    service -> retain -> revenue

依据：卡普兰与诺顿《平衡计分卡》（1996）。
`;
    expect((await runProgram(projectFolder({}), ["explain", "no-measure", "--lang", "zh"])).out).toBe(help);
    const folder = projectFolder({ "smap.config.json": '{ "language": "zh" }' });
    expect((await runProgram(folder, ["explain", "no-measure"])).out).toBe(help);
    expect((await runProgram(folder, ["explain"])).out).toMatch(/^no-measure +目标没有指标$/m);
    expect((await runProgram(folder, ["explain", "no-measur"])).complaints).toBe(
      "错误：没有代码为 `no-measur` 的提示（是不是 `no-measure`？）\n",
    );
  });

  test("is English where the settings are faulty", async () => {
    const folder = projectFolder({ "smap.config.json": "{" });
    expect((await runProgram(folder, ["explain", "no-measure"])).out).toContain(
      "An objective has no measure",
    );
  });
});
