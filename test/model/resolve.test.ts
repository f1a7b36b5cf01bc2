import { describe, expect, test } from "vitest";
import type { StrategyMap } from "../../src/model/model.ts";
import { formatPeriod } from "../../src/model/periods.ts";
import { expectReports } from "../check/expect-reports.ts";
import { compileText } from "../check/frame.ts";

function mapIn(text: string, others: Readonly<Record<string, string>> = {}): StrategyMap {
  const project = compileText(text, others);
  const errors = project.diagnostics.filter((each) => each.severity === "error");
  expect(errors.map(({ message }) => message)).toEqual([]);
  const [map] = project.maps;
  if (map === undefined) throw new Error("no map");
  return map;
}

describe("names", () => {
  test("may be used before they are declared, and are compared after normalisation", () => {
    const map = mapIn(`map m "M" { template: yes
      Cafe\u0301 -> top
      perspective p "P" { objective top "Top" }
      perspective q "Q" { objective Caf\u00e9 "Caf\u00e9" }
    }`);
    expect(map.links.map(({ from, to }) => [from, to])).toEqual([["Caf\u00e9", "top"]]);
  });

  test("such as __proto__ and constructor are plain", () => {
    const map = mapIn(`map m "M" { template: yes
      perspective p "P" { objective __proto__ "A" }
      perspective q "Q" { objective constructor "B" }
      constructor -> __proto__
    }`);
    expect(map.objectives.map(({ id }) => id)).toEqual(["__proto__", "constructor"]);
    expect(map.links).toHaveLength(1);
  });

  test("that nothing has are reported with the nearest", () => {
    expectReports(`map m "M" { template: yes
  perspective p "P" { objective profit "Profit" }
  perspective q "Q" { objective loyal "Loyal" { owner: bos } }
                                                       ^^^ unknown-reference
  loyl -> profit
  ^^^^ unknown-reference
  owner boss "Boss"
}`);
  });

  test("of objectives and assets are one kind, of measures and sources another", () => {
    expectReports(`map m "M" { template: yes
  perspective p "P" {
    objective skill "Skill"
    asset skill "Skill" { readiness: 1 of 2 }
          ^^^^^ duplicate-id
  }
  measure visits "Visits" { unit: count }
  source visits from "visits.csv" { visit: text key }
         ^^^^^^ duplicate-id
}`);
  });
});

describe("openings", () => {
  const frame = `framework f "F" {
    perspective top "Top" { group left "Left" group right "Right" }
    perspective low "Low"
    theme win "Win"
  }\n`;

  test("add to what the frame brings, in the frame's order", () => {
    const map = mapIn(`${frame}map m "M" { framework: f, template: yes
      perspective low { theme win { objective b "B" } }
      perspective top { group right { objective a "A" } }
      b -> a
    }`);
    expect(map.perspectives.map(({ id }) => id)).toEqual(["top", "low"]);
    expect(map.groups.map(({ id, slot }) => [id, slot])).toEqual([
      ["left", true],
      ["right", true],
    ]);
    const boxes = map.objectives.map(({ id, perspective, group, themes }) => [
      id,
      perspective,
      group,
      themes,
    ]);
    expect(boxes).toEqual([
      ["b", "low", undefined, ["win"]],
      ["a", "top", "right", []],
    ]);
  });

  test("with a label give the frame's thing another one", () => {
    const map = mapIn(`${frame}map m "M" { framework: f, template: yes
      perspective top "Spitze" zh "\u9876" { objective a "A" }
    }`);
    expect(map.perspectives[0]?.label).toEqual({
      text: "Spitze",
      translations: [{ language: "zh", text: "\u9876" }],
    });
  });

  test("say where a value stands in the map's own file, not in the frame's", () => {
    expectReports(
      `import "./f.smap"
map m "M" { framework: f, template: yes
  perspective top { weight: 60%, objective a "A" }
                            ^^^ weights-not-100
  perspective low { weight: 60%, objective b "B" }
  b -> a
}`,
      { "f.smap": `framework f "A frame of two bands" { perspective top "Top" perspective low "Low" }` },
    );
  });

  test("of what is not there are reported, and so is a slot that is filled twice", () => {
    expectReports(`${frame.trim()}
map m "M" { framework: f, template: yes
  perspective tops { objective a "A" }
              ^^^^ unknown-reference
  perspective top { group left "One" group left "Two" }
                                           ^^^^ slot-filled-twice
  theme lose { }
        ^^^^ unknown-reference
}`);
  });

  test("may relabel what a frame below it has relabelled", () => {
    const map = mapIn(`${frame}framework g "G" { framework: f perspective top "Higher" }
      map m "M" { framework: g, template: yes perspective top "Highest" { objective a "A" } }`);
    expect(map.perspectives[0]?.label.text).toBe("Highest");
  });
});

describe("imports", () => {
  const owners = `owner ceo "Chief" { level: strategic }
    owner sales "Sales" { reports_to: ceo }
    measure churn "Churn" { unit: percent, better: lower, target: 8% at 2026 }`;

  test("bring what is used, under its name", () => {
    const map = mapIn(
      `import "./owners.smap"
      map m "M" { perspective p "P" { objective a "A" { owner: sales, measures: churn } } }`,
      { "owners.smap": owners },
    );
    expect(map.owners.map(({ id, reportsTo }) => [id, reportsTo])).toEqual([
      ["sales", "ceo"],
      ["ceo", undefined],
    ]);
    expect(map.measures.map(({ id, at }) => [id, at.file])).toEqual([["churn", "owners.smap"]]);
  });

  test("stand behind a name where they have one", () => {
    const map = mapIn(
      `import "./owners.smap" as group
      map m "M" { perspective p "P" { objective a "A" { owner: group.sales, measures: group.churn } } }`,
      { "owners.smap": owners },
    );
    expect(map.objectives[0]?.owner).toBe("group.sales");
    expect(map.measures.map(({ id }) => id)).toEqual(["group.churn"]);
    expectReports(
      `import "./owners.smap" as group
map m "M" { template: yes
  perspective p "P" { objective a "A" { owner: sales } }
                                               ^^^^^ unknown-reference
}`,
      { "owners.smap": owners },
    );
  });

  test("of a map give its objectives to align with", () => {
    const corporate = `map corporate "Corporate" { template: yes perspective p "P" { objective F1 "Grow" } }`;
    expectReports(
      `import "./corporate.smap" as group
map m "M" { template: yes
  cascades: group
  perspective p "P" {
    objective a "A" { cascades: group.F1, contributes: group.corporate.F1 28% }
    objective b "B" { cascades: group.F2 }
                                ^^^^^^^^ lost-alignment
    objective c "C" { contributes: groop.F1 10% }
                                   ^^^^^^^^^^^^ lost-alignment
  }
  b -> c -> a
}`,
      { "corporate.smap": corporate },
    );
  });

  test("of a frame give its bands to correspond to", () => {
    expectReports(`import "smap:kaplan_norton"
map m "M" { template: yes
  perspective a "A" { corresponds: kaplan_norton.financial }
  perspective b "B" { corresponds: kaplan_norton.finance }
                                   ^^^^^^^^^^^^^^^^^^^^^ lost-correspondence
  perspective c "C" { corresponds: customer_management.financial }
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lost-correspondence
}`);
  });
});

describe("shared measures", () => {
  test("serve several objectives and are declared once", () => {
    const map = mapIn(`map m "M" {
      perspective p "P" {
        objective a "A" { measures: churn, own  measure own "Own" { unit: count, target: 1 at 2026 } }
        objective b "B" { measures: churn }
      }
      measure churn "Churn" { unit: percent, target: 8% at 2026 }
      b -> a
    }`);
    expect(map.objectives.map(({ measures }) => measures)).toEqual([["own", "churn"], ["churn"]]);
    expect(map.measures.map(({ id, objective }) => [id, objective])).toEqual([
      ["own", "a"],
      ["churn", undefined],
    ]);
  });
});

describe("translations", () => {
  test("come from the label, from a block, and from an imported file; the label's own wins", () => {
    const map = mapIn(
      `import "./es.smap"
      map m "M" es "Mapa" { template: yes
        perspective p "P" es "Perspectiva" {
          objective a "A" de "Ah"
          objective b "B" es "Be"
        }
        b -> a
      }
      translations de { a "Anders"
        b "Bee" }`,
      {
        "es.smap": `translations es { objective a "Aa"
        b "Otra" }`,
      },
    );
    expect(map.objectives.map(({ label }) => label.translations)).toEqual([
      [
        { language: "de", text: "Ah" },
        { language: "es", text: "Aa" },
      ],
      [
        { language: "es", text: "Be" },
        { language: "de", text: "Bee" },
      ],
    ]);
  });
});

describe("scenarios", () => {
  const body = `
      perspective p "P" { objective a "A" { measures: churn } objective b "B" { measures: churn } }
      measure churn "Churn" { unit: percent, better: lower, baseline: 11% at 2024, target: 8% at 2026 }
      b -> a { strength: strong, lag: 2 quarters }
      initiative crm "CRM" for b { budget: 2M USD }`;

  test("keep what they replace", () => {
    const map = mapIn(`map m "M" { currency: USD ${body}
      scenario slow "Slow" {
        measure churn { target: 10% at 2026 }
        b -> a { strength: weak, lag: 3 quarters }
        initiative crm { budget: -8% }
      }
      scenario none "None" { without b -> a
        without initiative crm }
    }`);
    const [slow, none] = map.scenarios.map(({ overrides }) => overrides);
    expect(slow?.map(({ kind }) => kind)).toEqual(["target", "strength", "lag", "budget"]);
    const [target, , , budget] = slow ?? [];
    if (target?.kind !== "target" || target.value.at === undefined) throw new Error("no target");
    expect([target.value.value, formatPeriod(target.value.at)]).toEqual([0.1, "2026"]);
    expect(budget).toMatchObject({ initiative: "crm", change: { kind: "relative", by: -0.08 } });
    expect(none?.map(({ kind }) => kind)).toEqual(["without-link", "without-initiative"]);
  });

  test("change only what the map has", () => {
    expectReports(`map m "M" { currency: USD
  perspective p "P" { objective a "A" { measures: churn } objective b "B" { measures: churn } }
  measure churn "Churn" { unit: percent, better: lower, baseline: 11% at 2024, target: 8% at 2026 }
  b -> a
  scenario slow "Slow" { without a -> b }
                                 ^^^^^^ unknown-reference
  scenario other "Other" { measure chorn { target: 10% at 2026 } }
                                   ^^^^^ unknown-reference
}`);
  });
});
