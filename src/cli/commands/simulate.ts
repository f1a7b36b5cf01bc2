import {
  applyScenario,
  type Diagnostic,
  didYouMean,
  error,
  type Simulation,
  type StrategyMap,
  simulateChange,
} from "../../index.ts";
import { complainFindings } from "../complain-findings.ts";
import { unknownScenario } from "../evaluate-map.ts";
import { type MapChoice, openMaps } from "../opened-maps.ts";
import { simulationText } from "../simulation-text.ts";
import { type ExitStatus, type Terminal, worst } from "../terminal.ts";
import { refuse, writeOut } from "../write-out.ts";

/** "Skills gain ten points": an objective, and how its score changes (0.1 is ten points). */
export interface DriverChange {
  readonly objective: string;
  readonly change: number;
}

export interface SimulateOptions extends Pick<MapChoice, "map"> {
  readonly change?: readonly DriverChange[];
  readonly periods?: number;
  readonly scenario?: string;
  readonly json?: true;
  readonly lang?: string;
  readonly out?: string;
}

interface Simulated {
  readonly map: StrategyMap;
  readonly simulation: Simulation;
}

/** Periods that are shown where neither the option nor a calendar says how many. */
const DEFAULT_PERIODS = 8;

/** `smap simulate`: what the links of a map claim would follow if objectives changed, one at a time. */
export async function simulate(
  paths: readonly string[],
  options: SimulateOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { change: changes = [] } = options;
  if (changes.length === 0)
    return refuse("say which objective changes and by how much, as `--change skills=+10%`", terminal);
  const { workspace, project, maps, faulty } = await openMaps(paths, options, terminal);
  const language = options.lang ?? workspace.config.language;
  const late: Diagnostic[] = [];
  const simulated: Simulated[] = [];
  for (const original of maps) {
    const unknown = unknownScenario(original, options.scenario);
    if (unknown !== undefined) late.push(unknown);
    const map = applyScenario(original, options.scenario);
    for (const { objective, change } of unknown === undefined ? changes : []) {
      if (!map.objectives.some((each) => each.id === objective)) continue;
      const simulation = simulateChange(map, objective, change, options.periods ?? periodsOf(map));
      simulated.push({ map, simulation });
    }
  }
  late.push(...changes.flatMap(({ objective }) => unknownObjective(objective, maps)));
  const written = writeOut(
    options.json === true ? jsonOf(simulated) : textOf(simulated, language),
    options.out,
    terminal,
  );
  const found = { ...project, diagnostics: [...project.diagnostics, ...late] };
  return worst(complainFindings(found, workspace, terminal), faulty.length > 0 ? 1 : 0, written);
}

/** As many as the calendar has, so that lags of any declared length are seen to arrive. */
function periodsOf({ calendar }: StrategyMap): number {
  if (calendar === undefined) return DEFAULT_PERIODS;
  return Math.max(1, Math.min(60, calendar.range.to.ordinal - calendar.range.from.ordinal + 1));
}

function textOf(simulated: readonly Simulated[], language: string | undefined): string {
  const options = language === undefined ? {} : { language };
  return simulated.map((each) => simulationText(each.map, each.simulation, options)).join("\n");
}

function jsonOf(simulated: readonly Simulated[]): string {
  const simulations = simulated.map(({ map, simulation }) => ({ map: map.id, ...simulation }));
  return `${JSON.stringify({ simulations }, (_, value: unknown) => (Object.is(value, -0) ? 0 : value), 2)}\n`;
}

/** Nothing where one of the maps has the objective, or there is no map to look in. */
function unknownObjective(id: string, maps: readonly StrategyMap[]): readonly Diagnostic[] {
  const [first] = maps;
  const objectives = maps.flatMap((map) => map.objectives);
  if (first === undefined || objectives.some((each) => each.id === id)) return [];
  const measured = objectives.find((each) => each.measures.includes(id));
  const hint =
    measured === undefined
      ? didYouMean(
          id,
          objectives.map((each) => each.id),
        )
      : `it is a measure of \`${measured.id}\`; changes start from an objective`;
  return [error("unknown-driver", `no objective is called \`${id}\``, first.idAt, { hint })];
}
