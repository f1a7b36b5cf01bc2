import * as z from "zod";
import type { Evidence, LinkEvidence } from "../score/evidence.ts";
import type { Mutable, Same } from "./schema-fits.ts";

/**
 * The shape of `smap evidence --json` for those who read it elsewhere. Heavy: load this file only where the schema is
 * published.
 */
const probability = z.number().min(0).max(1);
const count = z.int().min(0);

const estimate = z.strictObject({
  kind: z.literal("estimate"),
  model: z.enum(["levels", "differences"]).describe("differences where there are only 9 to 12 rows"),
  rows: count.describe("observations of the regression"),
  degreesOfFreedom: count,
  beta: z.number().describe("change of the effect for a change of the cause by one, a lag later"),
  interval: z.tuple([z.number(), z.number()]).describe("95 % confidence interval of beta"),
  t: z.number(),
  partialCorrelation: z.number().min(-1).max(1),
  smallestEffect: z.number().describe("size that a test at 5 % would have found in four of five cases"),
  higher: probability.describe("of a t at least this high when the cause adds nothing"),
  lower: probability.describe("of a t at least this low when the cause adds nothing"),
});

const link = z.strictObject({
  from: z.string(),
  to: z.string(),
  effect: z.enum(["positive", "negative"]).describe("as the map declares it"),
  cause: z.string().nullable().describe("measure that stands for `from`; null where none has data"),
  consequence: z.string().nullable().describe("measure that stands for `to`; null where none has data"),
  lag: z.number().nullable().describe("declared lag in reporting periods"),
  verdict: z
    .enum(["supported", "contradicted", "not_supported", "insufficient"])
    .describe("supported is a predictive association, never proof"),
  reason: z.exactOptional(
    z
      .enum([
        "no_lag",
        "lag_below_period",
        "no_measure",
        "no_data",
        "by_definition",
        "too_few",
        "no_variation",
        "exact_fit",
      ])
      .describe("why the data is insufficient"),
  ),
  morePeriods: z.exactOptional(count.describe("how many periods more would do")),
  lowPower: z.boolean().describe("only strong effects could have been seen"),
  estimate: estimate.nullable(),
  p: probability.nullable().describe("of an association this strong in the declared direction by chance"),
  q: probability.nullable().describe("false discovery rate over all tested links of the map"),
});

const evidenceFile = z
  .strictObject({
    evidence: z.array(
      z.strictObject({
        kind: z.literal("evidence"),
        map: z.string(),
        periods: count,
        links: z.array(link).describe("one for each link, in the map's order"),
      }),
    ),
  })
  .describe("What the data says about the links of maps");

export const schemaFitsEvidence: Same<z.infer<typeof evidenceFile>, { evidence: Mutable<Evidence>[] }> = true;
export const schemaFitsLink: Same<z.infer<typeof link>, Mutable<LinkEvidence>> = true;

export function evidenceJsonSchema(): object {
  return { $id: "urn:smap:schema:evidence:1", ...z.toJSONSchema(evidenceFile, { target: "draft-7" }) };
}
