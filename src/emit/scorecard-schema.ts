import * as z from "zod";
import type { Rule, Scorecard } from "../score/scorecard.ts";
import type { Mutable, Same } from "./schema-fits.ts";

/**
 * The shape of `NAME.scorecard.json` for those who read it elsewhere. Heavy: load this file only where a scorecard
 * is validated or its schema is published.
 */
const status = z.enum(["red", "amber", "green", "grey"]).describe("grey has no verdict; `reason` says why");
const number = z.number().nullable();
const text = z.string();
const count = z.int().min(0);
const children = z.enum(["measures", "objectives", "perspectives"]);
const missing = z.enum([
  "no_data",
  "divided_by_zero",
  "below_zero",
  "missing_input",
  "outside_window",
  "stale",
  "not_due",
  "bad_cast",
]);

const problem = z.enum([
  "unknown_function",
  "too_few_arguments",
  "target_not_positive",
  "wrong_direction",
  "empty_range",
  "disordered",
  "no_band",
  "no_answer_range",
  "not_started",
  "out_of_range",
]);

const rule = z
  .discriminatedUnion("code", [
    z.strictObject({ code: z.literal("no_value"), missing, of: z.exactOptional(text) }),
    z.strictObject({ code: z.enum(["no_target", "no_baseline"]) }),
    z.strictObject({ code: z.literal("target_not_due"), period: text }),
    z.strictObject({ code: z.literal("unscorable"), scoring: text, problem }),
    z.strictObject({ code: z.literal("reached_or_not") }),
    z.strictObject({ code: z.enum(["no_children", "no_weight"]), children }),
    z.strictObject({
      code: z.literal("low_coverage"),
      children,
      scored: count,
      of: count,
      coverage: z.number(),
    }),
    z.strictObject({ code: z.enum(["critical", "worst", "best"]), child: text }),
    z.strictObject({ code: z.literal("most_frequent"), status, count, of: count }),
    z.strictObject({ code: z.literal("readiness"), available: z.number(), required: z.number() }),
  ])
  .describe("which rule made the status what it is, where the bands alone did not");

const rated = {
  score: number.describe("0..1; null where there is none"),
  status,
  reason: z.exactOptional(text.describe("why the status is grey, or which rule decided, in English")),
  rule: z.exactOptional(rule),
  coverage: z.number().min(0).max(1).describe("share of the children's weight that has a score"),
  scored: count.describe("children with a score"),
  of: count.describe("all children"),
  since: text.nullable().describe("first period of the unbroken run in which it has had this status"),
  scores: z.array(number).describe("score in every period"),
  statuses: z.array(status).describe("status in every period"),
};

const note = z.exactOptional(text.describe("the note above its declaration, as Markdown"));
const named = {
  id: text,
  label: text,
  note,
  weight: z.exactOptional(
    z
      .number()
      .describe("among its like at the reporting period, where the map or its running phase states one"),
  ),
};
const alignment = z.exactOptional(
  z
    .array(
      z.strictObject({
        kind: z.enum(["cascades", "contributes"]),
        with: text.describe("a place in another map: `corporate.F1`"),
        share: z.exactOptional(z.number()),
      }),
    )
    .describe("what it carries on from other maps (`cascades`) or adds to there (`contributes`)"),
);
const datedFields = {
  value: z.number(),
  period: text.describe("empty where the value holds in every period"),
};
const dated = z.strictObject(datedFields);
const ids = z.array(text);

const objective = z.strictObject({
  ...named,
  perspective: text,
  owner: z.exactOptional(text),
  alignment,
  readiness: z.exactOptional(
    z
      .array(z.strictObject({ column: z.exactOptional(text), available: z.number(), required: z.number() }))
      .describe("available of required, in one column or in all"),
  ),
  ...rated,
  measures: ids,
  drivers: ids.describe(
    "for a red objective the red objectives upstream along the links, nearest first, at most 20",
  ),
});

const measure = z.strictObject({
  ...named,
  ...rated,
  objectives: ids,
  unit: text.describe("percent values are fractions: 0.28 is 28 %"),
  better: z.enum(["higher", "lower", "inside", "exactly"]),
  timing: z.exactOptional(z.enum(["leading", "lagging"])),
  value: number.describe("null where it is missing; never zero for that"),
  valueFrom: z.exactOptional(
    text.describe("the period that the value is from, where that is not the reporting period"),
  ),
  missing: z.exactOptional(missing),
  missingOf: z.exactOptional(text),
  partial: z.boolean().describe("the period is not over in the data"),
  baseline: dated.nullable(),
  target: number.describe("target at the reporting period, on the path to the last one"),
  goal: dated.nullable().describe("the last target"),
  benchmarks: z.exactOptional(
    z.array(z.strictObject({ ...datedFields, remark: z.exactOptional(text) })).describe("what others reach"),
  ),
  gap: number.describe("value minus target, in the measure's unit"),
  expectedProgress: number.describe("share of the way from baseline to goal that should be covered by now"),
  progress: number.describe("share of the way from baseline to goal that is covered"),
  trend: z.enum(["better", "worse", "same"]).nullable().describe("change against the period before"),
  scoring: text.describe("name of the scoring function"),
  inputs: ids.describe("sources and measures that the formula reads"),
  series: z.array(number).describe("value in every period"),
  targets: z.array(number).describe("target in every period"),
  breakdowns: z.exactOptional(
    z
      .array(
        z.strictObject({
          by: text.describe("id of the column or of the tiers"),
          classes: z.array(
            z.strictObject({ class: text, series: z.array(number).describe("value in every period") }),
          ),
        }),
      )
      .describe("its values by class, where the map asks for it"),
  ),
});

const readinessSum = z
  .strictObject({
    available: z.number(),
    required: z.number(),
    share: z.number().describe("available ÷ required"),
  })
  .nullable()
  .describe("null where nothing is required");

const readiness = z.strictObject({
  ...named,
  columns: z.array(z.strictObject(named)).describe("themes or groups that the assets are needed for"),
  rows: z.array(z.strictObject({ ...named, cells: z.array(readinessSum), all: readinessSum })),
  totals: z.array(readinessSum).describe("a sum for each column"),
  all: readinessSum,
});

export const scorecardSchema = z
  .strictObject({
    kind: z.literal("scorecard"),
    version: z.literal(1),
    map: text.describe("id of the strategy map"),
    label: text,
    note,
    remarks: z.exactOptional(
      z
        .array(z.strictObject({ kind: z.enum(["note", "assumption", "non_goal"]), text }))
        .describe("what the map as a whole rests on, will not do, or remarks"),
    ),
    alignment,
    currency: z.exactOptional(text),
    period: text.describe("the reporting period"),
    periods: z.array(text).describe("all periods with values, first to last; series have one entry each"),
    scenario: z.exactOptional(text),
    total: z.strictObject(rated),
    perspectives: z.array(z.strictObject({ ...named, ...rated })),
    themes: z.array(z.strictObject({ ...named, ...rated })),
    objectives: z.array(objective),
    measures: z.array(measure),
    readiness: z.array(readiness).describe("readiness of the intangible assets, by perspective"),
  })
  .describe("Scorecard of one strategy map at one reporting period");

export const schemaFitsType: Same<z.infer<typeof scorecardSchema>, Mutable<Scorecard>> = true;
export const schemaFitsRules: Same<z.infer<typeof rule>["code"], Rule["code"]> = true;

/** The schema as JSON Schema (draft 2020-12), to be published beside the scorecards. */
export function scorecardJsonSchema(): object {
  return { $id: "urn:smap:schema:scorecard:1", ...z.toJSONSchema(scorecardSchema) };
}
