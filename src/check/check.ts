import { graphOf } from "../model/graph.ts";
import type { Accept, StrategyMap } from "../model/model.ts";
import {
  type Diagnostic,
  error,
  info,
  MOST_DIAGNOSTICS_A_FILE,
  type Severity,
  warning,
} from "../source/diagnostic.ts";
import type { Place } from "../source/source.ts";
import { suggest } from "../source/suggest.ts";
import { deleteProperty } from "./fixes.ts";
import { grouped } from "./grouped.ts";
import type { About, Rule, Surroundings } from "./rule.ts";
import { RULES } from "./rules.ts";

export interface CheckSettings {
  /** Severity by code, or `off`; what is not named keeps its default. */
  readonly severities?: ReadonlyMap<string, Severity | "off">;
  /** The numbers of rules that have one, by code. */
  readonly limits?: ReadonlyMap<string, number>;
}

const NOTHING_AROUND: Surroundings = { broken: false, documents: [], sources: [], scoringFunctions: [] };

const MAKE = { error, warning, info } as const;

/**
 * Holds a map to the laws of the method. What an element accepts, with a reason, is not told. Of a map that was
 * read in part, because its text has errors, nothing is said that may only follow from them.
 */
export function checkMap(
  map: StrategyMap,
  settings: CheckSettings = {},
  around: Surroundings = NOTHING_AROUND,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const graph = graphOf(map);
  const used = new Set<Accept>();
  const acceptsOf = acceptsByCode();
  for (const rule of RULES) {
    const severity = settings.severities?.get(rule.code) ?? rule.severity;
    if (severity === "off" || !applies(rule, map) || (around.broken && rule.needsWholeMap)) continue;
    const limit = settings.limits?.get(rule.code) ?? rule.limit?.default ?? Infinity;
    rule.check({ map, graph, limit, around }, (about, message, { at, ...extras } = {}) => {
      const accepted = [...acceptsOf(about.accepts, rule.code), ...acceptsOf(map.accepts, rule.code)];
      for (const accept of accepted) used.add(accept);
      if (accepted.length > 0) return;
      diagnostics.push(
        MAKE[severity](rule.code, message, placeIn(map, at ?? about.idAt ?? about.at), extras),
      );
    });
  }
  if (!around.broken) diagnostics.push(...unusedAccepts(map, used, around));
  return diagnostics;
}

/** The accepts of a code among those of an element; each list is read through once. */
function acceptsByCode(): (accepts: readonly Accept[], code: string) => readonly Accept[] {
  const known = new Map<readonly Accept[], ReadonlyMap<string, readonly Accept[]>>();
  return (accepts, code) => {
    if (accepts.length === 0) return accepts;
    const byCode = known.get(accepts) ?? grouped(accepts, (accept) => accept.code);
    known.set(accepts, byCode);
    return byCode.get(code) ?? [];
  };
}

/** What the shipped library declares is told of where the map that uses it stands. */
function placeIn(map: StrategyMap, place: Place): Place {
  return place.file.startsWith("smap:") ? map.idAt : place;
}

function applies(rule: Rule, map: StrategyMap): boolean {
  if (rule.offInTemplates && (map.template || map.profile === "template")) return false;
  return rule.profiles === undefined || rule.profiles.includes(map.profile ?? "kaplan_norton");
}

/** An `accept` that silences nothing is itself a finding: the map has changed since, or the code is mistyped. */
function unusedAccepts(
  map: StrategyMap,
  used: ReadonlySet<Accept>,
  around: Surroundings,
): readonly Diagnostic[] {
  const codes = RULES.map((rule) => rule.code);
  let told = 0;
  return acceptors(map).flatMap((about) =>
    about.accepts
      .filter((accept) => !used.has(accept))
      .map((accept) => {
        const known = codes.includes(accept.code);
        const message = known
          ? `this \`accept\` silences nothing: \`${accept.code}\` is not found here`
          : `no check has the code \`${accept.code}\``;
        const near = known || told++ >= MOST_DIAGNOSTICS_A_FILE ? undefined : suggest(accept.code, codes);
        const meant = near === undefined ? "`smap explain` lists the checks" : `did you mean \`${near}\`?`;
        const hint = known ? "delete it" : meant;
        const fixes = known ? deleteProperty(accept.at, "delete the `accept`", around) : [];
        return warning("unused-accept", message, accept.at, { hint, fixes });
      }),
  );
}

/** Every element of a map that can hold an `accept`. */
function acceptors(map: StrategyMap): readonly About[] {
  const { perspectives, groups, themes, objectives, measures, links, initiatives, owners } = map;
  const { sources, tiers, scales, phases, scenarios, terms, views } = map;
  return [
    map,
    ...[perspectives, groups, themes, objectives, measures, links, initiatives, owners].flat(),
    ...[sources, tiers, scales, phases, scenarios, terms, views].flat(),
    ...initiatives.flatMap((initiative) => initiative.milestones),
    ...tiers.flatMap((each) => each.tiers),
  ];
}
