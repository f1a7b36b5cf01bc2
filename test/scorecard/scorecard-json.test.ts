import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { scorecardJson, scorecardSchemaText } from "../../src/emit/scorecard-json.ts";
import { scorecardJsonSchema, scorecardSchema } from "../../src/emit/scorecard-schema.ts";
import { scoreMap } from "../../src/score/score-map.ts";
import { bank, bankValues } from "../score/bank.ts";

const text = scorecardJson(scoreMap(bank, bankValues));

describe("the scorecard file", () => {
  const validate = new Ajv2020({ strict: true }).compile(scorecardJsonSchema());

  test("validates against the published JSON Schema with a second validator", () => {
    expect([validate(JSON.parse(text)), validate.errors]).toEqual([true, null]);
    expect(scorecardSchema.safeParse(JSON.parse(text)).success).toBe(true);
  });

  test.each<[string, (card: Record<string, unknown>) => void]>([
    ["an unknown field", (card) => Object.assign(card, { colour: "red" })],
    ["a later version", (card) => Object.assign(card, { version: 2 })],
    ["a total without a status", (card) => Reflect.deleteProperty(card.total as object, "status")],
    ["a number as text", (card) => Object.assign(card.total as object, { score: "0.5" })],
  ])("refuses %s", (_, spoil) => {
    const card = JSON.parse(text) as Record<string, unknown>;
    spoil(card);
    expect(validate(card)).toBe(false);
    expect(scorecardSchema.safeParse(card).success).toBe(false);
  });

  test("is published as text", async () => {
    expect(JSON.parse(await scorecardSchemaText())).toEqual(
      JSON.parse(JSON.stringify(scorecardJsonSchema())),
    );
  });

  test("describes its fields", () => {
    expect(JSON.stringify(scorecardJsonSchema())).toContain(
      "share of the children's weight that has a score",
    );
  });

  test("has the same bytes every time, reads back whole, and knows no minus zero", () => {
    const scorecard = scoreMap(bank, bankValues);
    expect(scorecardJson(structuredClone(scorecard))).toBe(text);
    expect(JSON.parse(text)).toEqual(scorecard);
    expect(scorecardJson({ ...scorecard, total: { ...scorecard.total, score: -0 } })).toContain(
      '"score": 0,',
    );
  });
});
