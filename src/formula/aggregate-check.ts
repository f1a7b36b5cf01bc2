import { writeExpression } from "../model/write-expression.ts";
import type { Call } from "../syntax/ast.ts";
import { type AggregatePlace, finish } from "./aggregate-place.ts";
import { buildAggregate } from "./build-aggregate.ts";
import { countedOf, hintForSource, misspelledSource, sourceOf, sourcesNamed } from "./counted-source.ts";
import { checkEntityAggregate } from "./entity-check.ts";
import { functionNamed } from "./functions.ts";
import type { PeriodExpression, Window } from "./plan.ts";
import { draftFor, groupKeyOf, reject, type Site, type Typed } from "./planner.ts";
import { withEntityOfRankings } from "./ranking-check.ts";
import type { RowScope } from "./row-names.ts";
import { checkSurvey } from "./survey-check.ts";

/** Checks an aggregate over a source's rows, in a window; undefined where it has an error (reported). */
export function checkAggregate(call: Call, window: Window, site: Site): Typed<PeriodExpression> | undefined {
  const name = call.name.text;
  const counted = withEntityOfRankings(countedOf(call.arguments[0] ?? call), site);
  if (counted === undefined) return undefined;
  if (counted.per !== undefined) return checkEntityAggregate(call, counted, window, site);
  const source = counted.in === undefined ? sourcesNamed(counted.value, site)[0] : sourceOf(counted.in, site);
  if (source === undefined) {
    if (counted.in !== undefined) return undefined;
    const wrong = misspelledSource(counted.value, site);
    if (wrong !== undefined) return wrong.reported;
    return reject(
      site,
      "no-source",
      `\`${writeExpression(call)}\` does not say which source it reads`,
      counted.value,
      {
        hint: hintForSource(counted.value, site),
      },
    );
  }
  const draft = draftFor(site.planner, source, groupKeyOf(source, window));
  const { joins = [], joinNumbers = new Map<string, number>() } = site.planner.drafts[draft] ?? {};
  const scope: RowScope = { ...site, source, counted: source, join: -1, joins, joinNumbers };
  const { aggregates: list = [], numbers = new Map<string, number>() } = site.planner.drafts[draft] ?? {};
  const place: AggregatePlace = { draft, window, list, numbers, known: site.planner.classedNames };
  const group = functionNamed(name)?.group;
  if (group === "survey") return checkSurvey(call, counted, scope, place);
  const aggregates = buildAggregate(call, counted, scope);
  if (aggregates === undefined) return undefined;
  return finish(call, aggregates, place, site);
}
