import { logText } from "../index.ts";
import { codeOf } from "./read-file.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";

/** What the system says when a file cannot be written; not the program's fault. */
const SYSTEM_PROBLEMS = new Map([
  ["EACCES", "there is no permission to write there"],
  ["EPERM", "there is no permission to write there"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"],
  ["ENOTDIR", "a file stands where a folder is needed"],
  ["EEXIST", "a file stands where a folder is needed"],
  ["EISDIR", "a folder stands where a file is needed"],
]);

/** Tells of something that stopped the whole command. */
export function report(problem: unknown, terminal: Terminal): ExitStatus {
  const reason = SYSTEM_PROBLEMS.get(codeOf(problem) ?? "");
  if (reason !== undefined) {
    const place = problem instanceof Error && "path" in problem ? ` \`${String(problem.path)}\`` : "";
    terminal.complain(logText(`error: cannot write${place}: ${reason}\n`));
    return 2;
  }
  const trace = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  terminal.complain(
    logText(`error: smap met a fault of its own; please report it with these lines\n${trace}\n`),
  );
  return 2;
}
