import { type Diagnostic, error, type Place } from "../index.ts";

/** A fault of the program itself, told like a finding, so that the work on other files and maps goes on. */
export function faultAt(place: Place, doing: string, problem: unknown): Diagnostic {
  const what =
    problem instanceof Error ? `${problem.name}: ${problem.message}${where(problem)}` : String(problem);
  return error(
    "internal-error",
    `smap met a fault of its own while ${doing}; please report it with the file`,
    place,
    {
      hint: what,
    },
  );
}

/** The function that broke off, without the folders of this machine. */
function where({ stack = "" }: Error): string {
  const frame = /^\s+at (?:async )?(.*)$/m.exec(stack)?.[1] ?? "";
  return frame === "" ? "" : `, at ${frame.replace(/(?:file:\/\/)?[^\s()]*[\\/]/, "")}`;
}

/** True where a run ends with status 2 because of such a fault. */
export function hasFault(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((each) => each.code === "internal-error");
}
