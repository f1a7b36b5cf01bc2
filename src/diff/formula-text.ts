import type { Measure } from "../model/model.ts";

export { writeExpression as formulaText } from "../model/write-expression.ts";

/** A formula as the model holds it. */
export type Formula = NonNullable<Measure["formula"]>;
