import { changeField, fieldEdit, flagEdit } from "./change-field.ts";
import { ANYWHERE, type Draft, type Edit, type LooseMap } from "./draft.ts";

const sources = (draft: Draft) => draft.map.sources;
const columns = (draft: Draft) => draft.map.sources.flatMap((each) => each.columns);
const tiers = (draft: Draft) => draft.map.tiers;
const classes = (draft: Draft) => draft.map.tiers.flatMap((each) => each.tiers);

/** Edits of sources, columns and tiers. */
export const DATA_EDITS: readonly Edit[] = [
  {
    name: "data",
    make: (draft) => {
      const source = draft.dice.pick(draft.map.sources);
      if (source === undefined) return false;
      const rows = { kind: "rows" as const, rows: [["a", draft.dice.below(99)]] };
      if (source.from.kind === "rows") return changeField(draft, "data-rows-changed", source, "from", rows);
      const from = draft.dice.chance(0.5) ? rows : { kind: "table" as const, name: "sales", at: ANYWHERE };
      return changeField(draft, "data-moved", source, "from", from);
    },
  },
  fieldEdit("data-time-changed", sources, "time", ({ dice }) => [
    undefined,
    { form: "snapshot", column: "column_9", carried: { count: 1 + dice.below(5), unit: "month" } },
  ]),
  fieldEdit("completeness-changed", sources, "complete", (_, { complete }) => [!complete]),
  fieldEdit("column-type-changed", columns, "type", ({ dice }) => [
    { kind: "flag" },
    { kind: "one-of", options: ["yes", `maybe ${dice.below(9)}`] },
    { kind: "likert", low: 1, high: 3 + dice.below(5), reversed: true },
    { kind: "rank", low: 1, high: 3 + dice.below(5), lowestBest: true },
  ]),
  flagEdit("column-key-set", "column-key-dropped", columns, "key"),
  fieldEdit("tiers-source-changed", tiers, "source", ({ map }) => [
    map.sources.find(({ label }) => label.text.startsWith("Source 1"))?.id ?? "",
    map.sources.find(({ label }) => label.text.startsWith("Source 2"))?.id ?? "",
  ]),
  { name: "tier-let-changed", make: changeLet },
  { name: "tier rules", make: changeRules },
  fieldEdit("treatment-changed", classes, "treatment", (draft) => [
    [],
    [{ text: draft.freshId("words"), translations: [] }],
  ]),
];

type Expression = LooseMap["tiers"][number]["lets"][number]["expression"];

function number(value: number): Expression {
  return { kind: "number", value, percent: false, span: { start: 7, end: 9 } };
}

function changeLet(draft: Draft): boolean {
  const { dice } = draft;
  const each = dice.pick(draft.map.tiers);
  if (each === undefined || draft.isNew(each) || !draft.claim([each, "lets"])) return false;
  const told = { code: "tier-let-changed", about: each, field: "lets" } as const;
  const known = dice.pick(each.lets);
  const fresh = { id: known?.id ?? draft.freshId("let"), expression: number(dice.below(999)), at: ANYWHERE };
  if (known === undefined) each.lets.push(fresh);
  else each.lets.splice(each.lets.indexOf(known), 1, fresh);
  draft.told.push({ ...told, ...(known === undefined ? {} : { before: known }), after: fresh });
  return true;
}

function changeRules(draft: Draft): boolean {
  const { dice } = draft;
  const each = dice.pick(draft.map.tiers.filter(({ rules }) => rules.length > 0));
  const rule = dice.pick(each?.rules ?? []);
  if (each === undefined || rule === undefined || draft.isNew(each) || !draft.claim([each, "rules"]))
    return false;
  const { rules } = each;
  const told = { about: each, field: "rules" };
  const fresh = { ...rule, when: number(dice.below(999)) };
  switch (dice.below(4)) {
    case 0:
      rules.push(fresh);
      draft.told.push({ ...told, code: "tier-rule-added", after: fresh });
      return true;
    case 1:
      rules.splice(rules.indexOf(rule), 1);
      draft.told.push({ ...told, code: "tier-rule-removed", before: rule });
      return true;
    case 2:
      rules.splice(rules.indexOf(rule), 1, fresh);
      draft.told.push({ ...told, code: "tier-rule-changed", before: rule, after: fresh });
      return true;
    default: {
      const before = [...rules];
      rules.reverse();
      if (rules.length < 2) return true;
      draft.told.push({ ...told, code: "tier-rules-reordered", before, after: [...rules] });
      return true;
    }
  }
}
