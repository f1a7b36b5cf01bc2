import { describe, expect, test } from "vitest";
import { validateConfig } from "../../src/cli/config-schema.ts";
import { ALL_EXPLANATIONS } from "../../src/cli/explanations.ts";
import { explanations } from "../../src/index.ts";
import { codesOf, compileText, inFrame } from "../check/frame.ts";
import { projectFolder } from "./project-folder.ts";
import { runProgram } from "./run-program.ts";

/** Examples of what the command line itself reports: a command, settings, or a statement of a map. */
const examples = [...ALL_EXPLANATIONS]
  .filter(([code]) => !explanations.has(code))
  .flatMap(([code, { example }]) => (example === undefined ? [] : [[code, example] as const]));

const isCommand = (example: string): boolean => example.startsWith("smap ");
const isSettings = (example: string): boolean => example.startsWith("{");

describe("the help of the command line", () => {
  test("shows commands, settings and statements", () => {
    expect(examples.filter(([, example]) => isCommand(example)).length).toBeGreaterThan(3);
    expect(examples.filter(([, example]) => isSettings(example)).length).toBe(1);
  });

  test.each(examples.filter(([, example]) => isCommand(example)))(
    "of %s shows a command that there is",
    async (code, example) => {
      const { complaints } = await runProgram(projectFolder({}), example.split(" ").slice(1));
      expect(complaints, code).not.toMatch(/unknown (command|option)|missing required|is invalid/);
    },
  );

  test.each(examples.filter(([, example]) => isSettings(example)))(
    "of %s shows settings that hold",
    (_, example) => {
      expect(validateConfig(JSON.parse(example))).toMatchObject({ kind: "config" });
    },
  );

  test.each(examples.filter(([, example]) => !isCommand(example) && !isSettings(example)))(
    "of %s shows a statement of the language",
    (code, example) => {
      const initiative =
        'initiative crm "New CRM" for skills { during: 2025-Q1..2025-Q4, budget: 1.2M USD }\n';
      const isImport = example.startsWith("import ");
      const project = compileText(isImport ? example : inFrame(`${initiative}${example}`));
      expect(codesOf(project, "error"), code).toEqual(isImport ? ["import-outside-root"] : []);
    },
  );
});
