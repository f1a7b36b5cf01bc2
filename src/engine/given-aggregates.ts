import { AGGREGATES_EACH, markOf } from "../emit/aggregates-query.ts";
import { gatherBreakdowns, noTexts, planBreakdowns } from "../formula/breakdowns.ts";
import { evaluateAggregates } from "../formula/evaluate.ts";
import type { Plan } from "../formula/plan.ts";
import type { AggregateValues, Coverage } from "../formula/tables.ts";
import type { StrategyMap } from "../model/model.ts";
import { type Diagnostic, error } from "../source/diagnostic.ts";
import { coverageOf } from "./answers.ts";
import { readCsv } from "./csv.ts";
import type { Evaluation } from "./memory.ts";
import { findProjectFile, readDataText } from "./project-file.ts";
import type { FileRecord } from "./records.ts";

/** One line of the answer, as `smap emit aggregates` describes it. */
interface Line {
  readonly part: string;
  readonly k: number;
  readonly i: number;
  readonly v: number | null;
}

/**
 * Evaluates a map from aggregates that another engine computed: the answer to the statement that `smap emit aggregates`
 * writes, as a CSV file below the project root. A file that answers another question, or that is not whole, is refused;
 * then every value that needs data is missing.
 */
export function evaluateFromAggregates(map: StrategyMap, root: string, file: string): Evaluation {
  const { plan, parts } = planBreakdowns(map, noTexts);
  const read = readAnswer(plan, map, root, file);
  const aggregates = read.kind === "aggregates" ? read.aggregates : nothingOf(plan);
  return {
    values: gatherBreakdowns(evaluateAggregates(plan, aggregates), parts, map),
    rejected: [],
    diagnostics: read.kind === "aggregates" ? [] : [read.diagnostic],
  };
}

type AnswerRead =
  | { readonly kind: "aggregates"; readonly aggregates: AggregateValues }
  | { readonly kind: "refused"; readonly diagnostic: Diagnostic };

const AGAIN =
  "run the statement of `smap emit aggregates` again and keep the whole answer, with its header, as CSV";

function readAnswer(plan: Plan, map: StrategyMap, root: string, file: string): AnswerRead {
  const refuse = (why: string, hint = AGAIN): AnswerRead => {
    const message = `the aggregates in \`${file}\` are not used: ${why}`;
    return { kind: "refused", diagnostic: error("aggregates-refused", message, map.idAt, { hint }) };
  };
  const found = findProjectFile(root, file);
  if (found.kind === "missing")
    return refuse("there is no such file", "the path counts from the project's folder");
  if (found.kind === "refused") return refuse(`the file ${found.why}`);
  const text = readDataText(found.absolute);
  if (text === undefined) return refuse("the file is not UTF-8", "save it as “CSV UTF-8”");
  const csv = readCsv(text);
  if (csv.kind === "malformed") return refuse(`the file ${csv.why}`);
  const heads = csv.header.map((each) => each.toLowerCase());
  const places = ["part", "k", "i", "v"].map((name) => heads.indexOf(name));
  if (places.includes(-1)) return refuse("its first line does not name the columns `part`, `k`, `i` and `v`");
  const lines: Line[] = [];
  for (const record of csv.records) {
    const line = lineOf(record, places);
    if (line === undefined) return refuse(`line ${record.line} cannot be read`);
    lines.push(line);
  }
  if (lines.find((each) => each.part === "plan")?.k !== markOf(plan)) {
    return refuse(`they answer another question than map \`${map.id}\` asks now`);
  }
  const aggregates = aggregatesOf(plan, lines);
  return aggregates === undefined ? refuse("lines are missing") : { kind: "aggregates", aggregates };
}

function lineOf({ cells }: FileRecord, places: readonly number[]): Line | undefined {
  const [part = "", k = "", i = "", v = ""] = places.map((each) => (cells[each] ?? "").trim());
  const value = /^(|null|\\N)$/i.test(v) ? null : numberOf(v);
  const [key, item] = [numberOf(k), numberOf(i)];
  if (key === undefined || item === undefined || value === undefined) return undefined;
  return { part, k: key, i: item, v: value };
}

function numberOf(text: string): number | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

/** The aggregates; undefined where an aggregation has fewer groups, or a group fewer values, than was said. */
function aggregatesOf(plan: Plan, lines: readonly Line[]): AggregateValues | undefined {
  const groups: ReadonlyMap<number, readonly (number | null)[]>[] = [];
  for (const [index, { aggregates }] of plan.aggregations.entries()) {
    const said = lines.find((each) => each.part === "groups" && each.k === index)?.v;
    const own = new Map<number, (number | null)[]>();
    let count = 0;
    for (const { part, k, i, v } of lines) {
      if (part !== "value" || Math.floor(i / AGGREGATES_EACH) !== index) continue;
      const cells = own.get(k) ?? aggregates.map(() => null);
      cells[i % AGGREGATES_EACH] = v;
      own.set(k, cells);
      count += 1;
    }
    if (own.size !== said || count !== own.size * aggregates.length) return undefined;
    groups.push(own);
  }
  const coverage = new Map<string, Coverage>();
  for (const [index, source] of plan.sources.entries()) {
    const days = lines.filter((each) => each.part === "days" && each.k === index).map((each) => each.v);
    const covered = coverageOf(
      source,
      days.map((each) => [each]).sort(([a], [b]) => (a ?? 0) - (b ?? 0)),
    );
    if (source.time !== undefined && covered !== undefined) coverage.set(source.id, covered);
  }
  return { kind: "aggregate-values", groups, coverage, unavailable: new Set() };
}

function nothingOf(plan: Plan): AggregateValues {
  const unavailable = new Set(plan.sources.map((each) => each.id));
  return {
    kind: "aggregate-values",
    groups: plan.aggregations.map(() => new Map()),
    coverage: new Map(),
    unavailable,
  };
}
