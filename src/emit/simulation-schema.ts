import * as z from "zod";
import type { Simulation } from "../score/simulate.ts";
import type { Mutable, Same } from "./schema-fits.ts";

/**
 * The shape of `smap simulate --json` for those who read it elsewhere. Heavy: load this file only where the schema is
 * published.
 */
const share = z.number().min(-1).max(1);

const spread = z
  .strictObject({ low: share, middle: share, high: share })
  .describe("change of the score in a period: 0.1 is ten points of a hundred");

const simulation = z.strictObject({
  kind: z.literal("simulation"),
  driver: z.string().describe("id of the objective that changes"),
  change: share.describe("by how much, for good"),
  effects: z
    .array(z.strictObject({ objective: z.string(), byPeriod: z.array(spread) }))
    .describe("objectives that the change reaches, in the map's order, from the period of the change on"),
});

const simulationFile = z
  .strictObject({ simulations: z.array(simulation.extend({ map: z.string().describe("id of the map") })) })
  .describe("What maps claim to follow from changes; no forecast");

export const schemaFitsSimulation: Same<z.infer<typeof simulation>, Mutable<Simulation>> = true;

export function simulationJsonSchema(): object {
  return { $id: "urn:smap:schema:simulation:1", ...z.toJSONSchema(simulationFile, { target: "draft-7" }) };
}
