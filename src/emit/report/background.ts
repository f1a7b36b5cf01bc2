import type { Alignment, Objective, Tiers } from "../../model/model.ts";
import { type ReadinessSum, readinessTables } from "../../model/readiness.ts";
import { termMeaning } from "../../model/terms.ts";
import { writeExpression } from "../../model/write-expression.ts";
import { BACKGROUND_WORDS } from "./background-words.ts";
import { type Block, type Cell, list, paragraph, right, strong } from "./blocks.ts";
import { type MapContext, named } from "./context.ts";
import { formatNumber, formatShare } from "./numbers.ts";
import { periodText } from "./period-text.ts";
import { lead, notes, premises } from "./remarks.ts";
import { weightText } from "./weight-text.ts";

/** A part of a report with its title, not yet at its level. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * What a reader of the map wants to look up: sections that say nothing are left out. Notes are those of the map's
 * `own` file, or `all`, those of its framework too.
 */
export function background(context: MapContext, from: "own" | "all"): readonly Section[] {
  const { heads } = BACKGROUND_WORDS[context.language];
  return [
    { title: context.words.heads.premises, blocks: premises(context) },
    { title: heads.alignment, blocks: alignment(context) },
    { title: heads.readiness, blocks: readiness(context) },
    { title: heads.weights, blocks: weights(context) },
    { title: heads.phases, blocks: phases(context) },
    { title: heads.tiers, blocks: context.map.tiers.flatMap((each) => tiers(context, each)) },
    { title: heads.notes, blocks: notes(context, from) },
    { title: heads.glossary, blocks: glossary(context) },
  ].filter(({ blocks }) => blocks.length > 0);
}

/** `corporate.F1 (28%)`: a place in another map, and what share of it this is. */
export function alignedWith({ path, share }: Alignment, { language }: MapContext): string {
  const part = share === undefined ? "" : BACKGROUND_WORDS[language].brackets(formatShare(share));
  return `${path.join(".")}${part}`;
}

/** What the map and its objectives carry on from other maps or add to there, and whose perspectives its own stand for. */
function alignment(context: MapContext): readonly Block[] {
  const { map } = context;
  const words = BACKGROUND_WORDS[context.language];
  const row = (name: string) => (each: Alignment) =>
    lead(context, name, `${words.alignment[each.kind]} ${alignedWith(each, context)}`);
  return list([
    ...map.alignment.map(row(words.wholeMap)),
    ...map.perspectives.flatMap((each) =>
      each.corresponds.map((other) =>
        lead(context, named(context, each.label), `${words.corresponds} ${other}`),
      ),
    ),
    ...map.objectives.flatMap((each) => each.alignment.map(row(named(context, each.label)))),
  ]);
}

/** Available of required by column and by group of assets (by asset, where there are no groups), with the sums. */
function readiness(context: MapContext): readonly Block[] {
  const words = BACKGROUND_WORDS[context.language];
  const cell = (sum: ReadinessSum | null): Cell =>
    right(sum === null ? context.words.none : readinessText([sum], context));
  return readinessTables(context.map).map(({ columns, rows, totals, all }) => {
    const body = rows.map((row) => [
      { text: named(context, row.label) },
      ...row.cells.map(cell),
      cell(row.all),
    ]);
    const last = [{ text: words.columns.inAll }, ...totals.map(cell), cell(all)];
    const head = ["", ...columns.map((each) => named(context, each.label)), words.columns.inAll];
    return { kind: "table", head, rows: body.length === 1 ? body : [...body, last] };
  });
}

/** `14 of 20 (70%)`, of all the parts together. */
export function readinessText(parts: Objective["readiness"], { language }: MapContext): string {
  const available = parts.reduce((all, each) => all + each.available, 0);
  const required = parts.reduce((all, each) => all + each.required, 0);
  return BACKGROUND_WORDS[language].ready(
    formatNumber(available, language),
    formatNumber(required, language),
    required > 0 ? formatShare(available / required) : null,
  );
}

/** What perspectives and themes count, where the map says so. */
function weights(context: MapContext): readonly Block[] {
  const { map } = context;
  return list(
    [...map.perspectives, ...map.themes].flatMap((each) =>
      each.weight.length === 0
        ? []
        : [lead(context, named(context, each.label), weightText(context, each.weight))],
    ),
  );
}

function phases(context: MapContext): readonly Block[] {
  const { map, words, language } = context;
  if (map.phases.length === 0) return [];
  const { columns, comma } = BACKGROUND_WORDS[language];
  const labels = new Map(
    [...map.perspectives, ...map.themes].map(({ id, label }) => [id, named(context, label)]),
  );
  const rows = map.phases.map(({ label, during, weights }): readonly Cell[] => [
    { text: named(context, label) },
    {
      text:
        during === undefined
          ? words.none
          : `${periodText(during.from, language)} – ${periodText(during.to, language)}`,
    },
    {
      text:
        weights.length === 0
          ? words.none
          : weights
              .map((each) => {
                const share = each.percent ? formatShare(each.value) : formatNumber(each.value, language);
                return `${labels.get(each.of) ?? each.of} ${share}`;
              })
              .join(comma),
    },
  ]);
  return [{ kind: "table", head: [columns.phase, words.columns.during, columns.weights], rows }];
}

/** The classes of a source's rows, how their members are served, and the rules that put them there. */
function tiers(context: MapContext, all: Tiers): readonly Block[] {
  const { columns, comma, rule } = BACKGROUND_WORDS[context.language];
  const rows = all.tiers.map((tier): readonly Cell[] => {
    const own = all.rules.filter((each) => each.tier === tier.id);
    const label = named(context, tier.label);
    return [
      { text: label.includes(tier.id) ? label : `${tier.id} ${label}` },
      { text: tier.treatment.map((each) => named(context, each)).join(comma) || context.words.none },
      {
        text:
          own
            .map(({ kind, when, because }) =>
              rule(
                kind,
                when === undefined ? null : writeExpression(when),
                because === undefined ? null : named(context, because),
              ),
            )
            .join("; ") || context.words.none,
      },
    ];
  });
  return [
    paragraph(strong(named(context, all.label))),
    { kind: "table", head: [columns.class, columns.treatment, columns.rules], rows },
  ];
}

/** The map's own words, and the scales that its values are read on. */
function glossary(context: MapContext): readonly Block[] {
  const { map, language, labelLanguage } = context;
  const { lowestFirst, brackets, comma } = BACKGROUND_WORDS[language];
  return list([
    ...map.terms.map((each) => lead(context, each.id, termMeaning(each, labelLanguage))),
    ...map.scales.map((each) =>
      lead(context, named(context, each.label), `${each.steps.join(comma)}${brackets(lowestFirst)}`),
    ),
  ]);
}
