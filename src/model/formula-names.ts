import type { Expression } from "../syntax/ast.ts";

/** Every dotted name in a formula. */
export function formulaNames(formula: Expression | undefined): readonly (readonly string[])[] {
  const names: (readonly string[])[] = [];
  const open: unknown[] = [formula];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    if ("path" in node && Array.isArray(node.path)) names.push(node.path);
    open.push(...Object.values(node).filter((value) => typeof value === "object"));
  }
  return names;
}
