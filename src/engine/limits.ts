import type { Aggregation, Plan } from "../formula/plan.ts";
import { measuresReading } from "../formula/readers.ts";
import type { DataSource } from "../model/model.ts";
import { type Diagnostic, error } from "../source/diagnostic.ts";
import { groupsOf, type Rows } from "./answers.ts";

/** The rows of a statement as numbers, or which limit it met. */
export type LimitedAnswer =
  | { readonly kind: "rows"; readonly rows: Rows }
  | { readonly kind: "slow" }
  | { readonly kind: "large" }
  /** Numbers left the range in which the engine computes. */
  | { readonly kind: "overflow" };

type Limit = Exclude<LimitedAnswer["kind"], "rows">;

/** Seconds for each statement, and megabytes for the whole database where it is ours. */
export interface Limits {
  readonly seconds: number;
  readonly megabytes?: number;
}

/** The groups of an aggregation, and which of its aggregates met a limit. */
export interface Grouped {
  readonly groups: ReadonlyMap<number, readonly (number | null)[]>;
  readonly failed: ReadonlySet<number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What an aggregation has whose sources cannot be read. */
export const NOT_ASKED: Grouped = { groups: new Map(), failed: new Set(), diagnostics: [] };

/**
 * Asks for all aggregates of an aggregation at once; where that meets a limit, for one after the other, so that what is
 * too slow or too large fails alone and is told by the names of its measures.
 */
export async function askWithin(
  plan: Plan,
  number: number,
  source: DataSource,
  limits: Limits,
  ask: (aggregation: Aggregation) => Promise<LimitedAnswer>,
): Promise<Grouped> {
  const aggregation = plan.aggregations[number];
  if (aggregation === undefined) return NOT_ASKED;
  const { aggregates } = aggregation;
  const whole = await ask(aggregation);
  if (whole.kind === "rows") return { groups: groupsOf(whole.rows), failed: new Set(), diagnostics: [] };
  const groups = new Map<number, (number | null)[]>();
  const failed = new Map<number, Limit>();
  for (const [index, aggregate] of aggregates.entries()) {
    const answer = aggregates.length === 1 ? whole : await ask({ ...aggregation, aggregates: [aggregate] });
    if (answer.kind !== "rows") failed.set(index, answer.kind);
    else {
      for (const [key, [value = null]] of groupsOf(answer.rows)) {
        const cells = groups.get(key) ?? aggregates.map(() => null);
        cells[index] = value;
        groups.set(key, cells);
      }
    }
  }
  const diagnostics = (["slow", "large", "overflow"] as const).flatMap((kind) => {
    const own = [...failed].filter(([, each]) => each === kind).map(([index]) => index);
    const measures = own.flatMap((index) => measuresReading(plan, number, index));
    return own.length === 0 ? [] : [pastLimit(kind, [...new Set(measures.map(nameOf))], source, limits)];
  });
  return { groups, failed: new Set(failed.keys()), diagnostics };
}

function pastLimit(
  kind: Limit,
  measures: readonly string[],
  source: DataSource,
  { seconds, megabytes }: Limits,
): Diagnostic {
  const names = measures.map((each) => `\`${each}\``).join(", ");
  const isOne = measures.length === 1;
  const subject = `${isOne ? "measure" : "measures"} ${names}`;
  const rest = `over the rows of source \`${source.id}\` and ${isOne ? "was" : "were"} stopped; the others were not`;
  if (kind === "slow") {
    const message = `${subject} took longer than ${seconds} s ${rest}`;
    const hint = "`evaluation.seconds` in the configuration allows more";
    return error("evaluation-too-slow", message, source.idAt, { hint });
  }
  if (kind === "overflow") {
    const message = `${subject} cannot be computed: numbers of source \`${source.id}\` are too large for it`;
    return error("table-not-readable", message, source.idAt, {
      hint: "look for a number with too many digits",
    });
  }
  const memory = megabytes === undefined ? "than the database has" : `than ${megabytes} MB of memory`;
  const message = `${subject} needed more ${memory} ${rest}`;
  const hint = "`evaluation.megabytes` in the configuration allows more";
  return error("evaluation-too-large", message, source.idAt, megabytes === undefined ? {} : { hint });
}

/** A class of a breakdown is computed under the name of its measure, column and class together. */
function nameOf(measure: string): string {
  if (!measure.startsWith("[")) return measure;
  const parts: unknown = JSON.parse(measure);
  return Array.isArray(parts) && typeof parts[0] === "string" ? parts[0] : measure;
}
