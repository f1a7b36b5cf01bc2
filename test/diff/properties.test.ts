import { describe, expect, test } from "vitest";
import { CHANGE_KINDS } from "../../src/diff/change-kinds.ts";
import { diffStrategies } from "../../src/diff/strategies.ts";
import type { Diagnostic } from "../../src/source/diagnostic.ts";
import { campaign } from "./random/campaign.ts";
import { faultsOf } from "./random/hold.ts";
import { EDITS, randomMap, randomScript } from "./random/script.ts";

/** Told of projects and findings, and not of two maps. */
const OF_PROJECTS = ["map-added", "map-removed", "check-fails", "check-passes"];

/** `npm run fuzz:diff` makes 20,000; these are the first of them. */
const SCRIPTS = 320;

describe("random edits of random maps", () => {
  test("are told exactly, mirrored, and give the new map when they are applied", { timeout: 120_000 }, () => {
    const { faults, edits, codes } = campaign(0, SCRIPTS);
    expect(faults).toEqual([]);
    // No edit of the list may be one that is never made, and no kind of change one that is never told.
    expect(EDITS.map(({ name }) => name).filter((name) => !edits.has(name))).toEqual([]);
    const untold = CHANGE_KINDS.map(({ code }) => code).filter((code) => !codes.has(code));
    expect(untold).toEqual(OF_PROJECTS);
  });

  test("tell a fault where one is planted: a change left out, one made up, one turned round", () => {
    const script = randomScript(randomMap(3), 33);
    expect(script.expected.length).toBeGreaterThan(2);
    const [first, ...rest] = script.expected;
    if (first === undefined) throw new Error("no edit");
    const planted = [
      { ...script, expected: rest },
      { ...script, expected: [...script.expected, first] },
      { ...script, expected: [{ ...first, before: first.after, after: first.before }, ...rest] },
    ];
    for (const each of planted) expect(faultsOf(each)).not.toEqual([]);
  });
});

describe("projects", () => {
  const finding = (map: { readonly at: Diagnostic["place"] }, code: string): Diagnostic => ({
    code,
    kind: "diagnostic",
    severity: "warning",
    message: `what \`${code}\` finds`,
    place: map.at,
    related: [],
    fixes: [],
  });
  const codesOf = (...states: Parameters<typeof diffStrategies>) =>
    diffStrategies(...states).maps.flatMap(({ changes }) => changes.map(({ code }) => code));

  test("tell maps that came and went, and checks that fail and pass, the other way round too", () => {
    const one = { ...randomMap(1), file: "one.smap", id: "one" };
    const two = { ...randomMap(2), file: "two.smap", id: "two", label: { text: "Two", translations: [] } };
    const three = { ...randomMap(3), file: "three.smap", id: "three" };
    const before = { maps: [one, two], diagnostics: [finding(one, "no-baseline")] };
    const after = { maps: [one, three], diagnostics: [finding(one, "no-owner")] };
    expect(codesOf(before, after)).toEqual(["check-fails", "check-passes", "map-added", "map-removed"]);
    expect(codesOf(after, before)).toEqual(["check-fails", "check-passes", "map-added", "map-removed"]);
    expect(codesOf(after, after)).toEqual([]);
  });
});
