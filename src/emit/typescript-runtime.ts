import { RUNTIME_OF_AGGREGATES } from "./typescript-runtime-aggregates.ts";
import { RUNTIME_OF_PERIODS } from "./typescript-runtime-periods.ts";
import { RUNTIME_OF_ROWS } from "./typescript-runtime-rows.ts";

/**
 * The part of a generated module that is the same for every map. It is written out, not imported, so that the module
 * depends on nothing; tests compare it with the evaluator.
 */
const TYPESCRIPT_RUNTIME = `${RUNTIME_OF_ROWS}${RUNTIME_OF_AGGREGATES}${RUNTIME_OF_PERIODS}`;

/** The parts of the runtime that a module's code needs, in their order. */
export function runtimeFor(code: string): string {
  const parts = TYPESCRIPT_RUNTIME.split(/\n(?=\/\/ ---|\/\*\*|export |type |interface |function |const )/);
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    // A doc comment belongs to the declaration after it.
    if (before?.startsWith("/**") && /\*\/\s*$/.test(before))
      joined[joined.length - 1] = `${before}\n${part}`;
    else joined.push(part);
  }
  const named = joined.map((text) => ({
    text,
    name: /^(?:export )?(?:type|interface|function|const) (\w+)/m.exec(text)?.[1],
  }));
  const wanted = new Set(["Value", "Reason", "MeasureRow", "Aggregates", "Coverage"]);
  const look = (text: string) => {
    // Names in comments and texts, of properties and of local variables are no uses.
    const bare = text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"/g, "");
    for (const { name } of named) {
      if (name === undefined || wanted.has(name)) continue;
      const isType = /^[A-Z]/.test(name);
      if (!new RegExp(`(?<![.\\w])${name}${isType ? "\\b" : "(?=[(<,)])"}`).test(bare)) continue;
      wanted.add(name);
      look(named.find((each) => each.name === name)?.text ?? "");
    }
  };
  look(code);
  for (const name of [...wanted]) look(named.find((each) => each.name === name)?.text ?? "");
  return named
    .filter(({ name, text }) => (name === undefined ? text.startsWith("// ---") : wanted.has(name)))
    .map(({ text }) => text.trimEnd())
    .join("\n\n")
    .concat("\n");
}
