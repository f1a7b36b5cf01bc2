import {
  type CascadeOptions,
  cascadeOf,
  type Diagnostic,
  type Scene,
  type Scorecard,
  type Standing,
  type StrategyMap,
  standingOf,
  type View,
  warning,
} from "../index.ts";
import { drawNetwork } from "./draw-network.ts";

/** What a cascade is drawn from. */
export interface CascadeJob {
  readonly map: StrategyMap;
  readonly view?: View | undefined;
  /** Every map that was compiled or imported with it. */
  readonly known: readonly StrategyMap[];
  readonly scorecardOf: (map: StrategyMap) => Promise<Scorecard | undefined>;
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
}

/**
 * The map with those it is aligned with, each with its own scorecard where the view asks for the status. Undefined
 * where it cannot be drawn, which is then reported; so is a map that stands alone.
 */
export async function drawCascade(job: CascadeJob, choices: CascadeOptions): Promise<Scene | undefined> {
  const { map, view, known, scorecardOf, report } = job;
  const cascade = cascadeOf(map, known);
  if (cascade.maps.length === 1 && view !== undefined) {
    const message = `view \`${view.id}\` draws map \`${map.id}\` alone: no map at hand cascades from it or contributes to it`;
    const hint = "build the folder with all the maps, or name their files together";
    report([warning("lonely-cascade", message, view.idAt, { hint })]);
  }
  const standings: (Standing | undefined)[] = [];
  for (const each of view?.show.includes("status") === true ? cascade.maps : []) {
    const scored = await scorecardOf(each);
    standings.push(scored === undefined ? undefined : standingOf(each, scored, choices.language));
  }
  const options = { ...choices, standing: standings[cascade.own], standings };
  return drawNetwork({ kind: "cascade", cascade, options }, report);
}
