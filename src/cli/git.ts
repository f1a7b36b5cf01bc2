import { execFileSync } from "node:child_process";

export type GitAnswer =
  | { readonly kind: "answer"; readonly bytes: Uint8Array }
  /** What git said, on one line; or that there is no git. */
  | { readonly kind: "failed"; readonly reason: string };

/** Most that one answer may hold, in bytes. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

/**
 * Asks git about a folder, without a shell. Only questions: nothing is locked, fetched, paged or asked of a person,
 * and no program that the repository's settings name is run by the commands used here.
 */
export function git(folder: string, words: readonly string[]): GitAnswer {
  try {
    const bytes = execFileSync("git", ["--no-pager", "-c", "log.showSignature=false", ...words], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: LARGEST_ANSWER,
      windowsHide: true,
      env: {
        ...process.env,
        LC_ALL: "C",
        GIT_TERMINAL_PROMPT: "0",
        GIT_OPTIONAL_LOCKS: "0",
        GIT_NO_LAZY_FETCH: "1",
      },
    });
    return { kind: "answer", bytes };
  } catch (problem) {
    return { kind: "failed", reason: reasonOf(problem) };
  }
}

/** The answer as text without its last line break; undefined where git failed. */
export function gitText(folder: string, words: readonly string[]): string | undefined {
  const answer = git(folder, words);
  return answer.kind === "answer" ? decode(answer.bytes).replace(/\n$/, "") : undefined;
}

export function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function reasonOf(problem: unknown): string {
  if (typeof problem !== "object" || problem === null) return "git failed";
  if ("code" in problem && problem.code === "ENOENT") return "git is not installed here";
  const said = "stderr" in problem && problem.stderr instanceof Uint8Array ? decode(problem.stderr) : "";
  const line = said.split("\n").find((each) => each.trim() !== "");
  return line?.replace(/^(fatal|error): /, "") ?? "git failed";
}
