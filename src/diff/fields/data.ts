import type { Column, ColumnType, DataSource, Tier, TierRule, Tiers } from "../../model/model.ts";
import { writeExpression } from "../../model/write-expression.ts";
import { same } from "../same.ts";
import { durationText, listText, passage, quoted } from "../value-text.ts";
import { ELEMENT_FIELDS } from "./element.ts";
import { type Found, fact, factOf, fieldRules, flag, found, type Rule, toldElsewhere } from "./rules.ts";

export const SOURCE_FIELDS = fieldRules<DataSource>({
  ...ELEMENT_FIELDS,
  columns: toldElsewhere,
  from: (before, after) => {
    const code = before.kind === "rows" && after.kind === "rows" ? "data-rows-changed" : "data-moved";
    return [found(code, factOf(before, fromText), factOf(after, fromText))];
  },
  time: fact("data-time-changed", ({ form, column, carried }) => {
    const still = carried === undefined ? "" : `, carried ${durationText(carried)}`;
    return `${form} on ${quoted(column)}${still}`;
  }),
  complete: fact("completeness-changed", (complete) =>
    complete ? "complete (no rows mean zero)" : "not complete (no rows mean missing)",
  ),
});

function fromText(from: DataSource["from"]): string {
  if (from.kind === "file") return `file ${quoted(from.path)}`;
  if (from.kind === "table") return `table ${quoted(from.name)}`;
  return `${from.rows.length} rows written in place`;
}

export const COLUMN_FIELDS = fieldRules<Column>({
  ...ELEMENT_FIELDS,
  type: fact("column-type-changed", typeText),
  key: flag("column-key-set", "column-key-dropped"),
});

function typeText(type: ColumnType): string {
  switch (type.kind) {
    case "text":
    case "date":
    case "flag":
      return type.kind;
    case "ref":
      return `reference to ${quoted(type.source)}`;
    case "one-of":
      return `one of ${listText(type.options.map((each) => `“${each}”`))}`;
    case "likert":
      return `likert ${type.low}..${type.high}${type.reversed ? " reversed" : ""}`;
    case "rank":
      return `rank ${type.low}..${type.high}, ${type.lowestBest ? "lowest" : "highest"} best`;
    case "number":
      return quoted(type.unit.name);
  }
}

/** Rules meet by their whole text; what is left over meets by the tier that it gives. */
const compareRules: Rule<readonly TierRule[], Tiers> = (before, after) => {
  const left = before.filter((each) => !after.some((other) => same(each, other)));
  const changes: Found[] = [];
  for (const each of after) {
    if (before.some((one) => same(one, each))) continue;
    const index = left.findIndex((one) => one.tier === each.tier);
    const [one] = index < 0 ? [] : left.splice(index, 1);
    const code = one === undefined ? "tier-rule-added" : "tier-rule-changed";
    changes.push(found(code, factOf(one, ruleText), factOf(each, ruleText)));
  }
  changes.push(...left.map((each) => found("tier-rule-removed", factOf(each, ruleText), undefined)));
  const kept = (rules: readonly TierRule[], others: readonly TierRule[]): readonly TierRule[] =>
    rules.filter((each) => others.some((other) => same(each, other)));
  const [one, other] = [kept(before, after), kept(after, before)];
  if (!same(one, other)) {
    const say = (rules: readonly TierRule[]): string => rules.map(ruleText).join("; ");
    changes.push(found("tier-rules-reordered", factOf(one, say), factOf(other, say)));
  }
  return changes;
};

function ruleText({ kind, tier, when, because }: TierRule): string {
  const condition = when === undefined ? "otherwise" : `when ${writeExpression(when)}`;
  return `${quoted(`${kind} ${tier} ${condition}`)}${because === undefined ? "" : `, because ${passage(because)}`}`;
}

export const TIERS_FIELDS = fieldRules<Tiers>({
  ...ELEMENT_FIELDS,
  source: fact("tiers-source-changed", (id, { labels }) => labels.of("sources", id)),
  tiers: toldElsewhere,
  lets: (before, after) => {
    const say = ({ id, expression }: Tiers["lets"][number]): string =>
      quoted(`${id} = ${writeExpression(expression)}`);
    const ids = [...new Set([...before, ...after].map(({ id }) => id))];
    return ids.flatMap((id) => {
      const one = before.find((each) => each.id === id);
      const other = after.find((each) => each.id === id);
      return same(one, other) ? [] : [found("tier-let-changed", factOf(one, say), factOf(other, say))];
    });
  },
  rules: compareRules,
});

export const TIER_FIELDS = fieldRules<Tier>({
  ...ELEMENT_FIELDS,
  treatment: fact("treatment-changed", (texts) => texts.map(passage).join(", ")),
});
