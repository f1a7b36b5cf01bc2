import {
  type Diagnostic,
  didYouMean,
  error,
  isTable,
  type Project,
  type StrategyMap,
  tooLarge,
  type View,
} from "../index.ts";
import { evaluateMap } from "./evaluate-map.ts";
import { faultAt } from "./faults.ts";
import { DEFAULT_FORMATS, type Engine, type OutputFormat, type ThemeName } from "./output-formats.ts";
import { outputStem } from "./output-name.ts";
import { OUTPUTS, type OutputJob } from "./outputs.ts";
import { pictureLook, USUAL_LOOK } from "./picture-look.ts";
import type { Workspace } from "./workspace.ts";

export interface OutputChoice {
  readonly format?: readonly OutputFormat[];
  readonly view?: string;
  readonly lang?: string;
  readonly theme?: ThemeName;
  /** Width by height of pictures. */
  readonly fit?: number;
  /** Pixels of a PNG for one of the drawing. */
  readonly scale?: number;
  readonly period?: string;
  readonly scenario?: string;
  readonly engine?: Engine;
  readonly font?: readonly string[];
}

/** A file that is to be written. */
export interface PlannedOutput {
  readonly name: string;
  /** Undefined where it cannot be made, which is then reported. */
  readonly make: () => Promise<string | Uint8Array | undefined>;
}

/**
 * The files of some maps of a project, in the order of the maps and formats, each with a name of its own. What
 * evaluation finds goes to `report`; a map is evaluated at most once, and only where an output needs it.
 */
export async function planOutputs(
  maps: readonly StrategyMap[],
  project: Pick<Project, "maps" | "imported">,
  choice: OutputChoice,
  workspace: Workspace,
  report: Report,
): Promise<readonly PlannedOutput[]> {
  const wanted = new Set(choice.format ?? workspace.config.formats ?? DEFAULT_FORMATS);
  const drawsPictures = [...wanted].some((format) => OUTPUTS[format].picture);
  const look = drawsPictures ? await pictureLook(choice.theme, workspace) : USUAL_LOOK;
  if (look.kind === "faulty") report(look.problems);
  const formats = [...wanted].filter((format) => look.kind === "look" || !OUTPUTS[format].picture);
  const shared: Omit<OutputJob, "map" | "view" | "scorecard"> = {
    known: [...project.maps, ...project.imported],
    language: choice.lang ?? workspace.config.language,
    look: look.kind === "look" ? look : USUAL_LOOK,
    fit: choice.fit,
    scale: choice.scale,
    report,
    fonts: choice.font ?? [],
    scorecardOf: scorecards(workspace, choice, report),
  };
  const taken = new Map<string, StrategyMap>();
  const planned: PlannedOutput[] = [];
  const asked = maps.flatMap((map) => map.views.find(({ id }) => id === choice.view) ?? []);
  if (choice.view !== undefined && asked.length === 0) {
    report(unknownView(maps, choice.view));
    return [];
  }
  for (const map of maps) {
    const view = map.views.find((each) => each.id === choice.view);
    const own = formats.filter(
      (format) => choice.view === undefined || view !== undefined || !isOfView(format, asked[0]),
    );
    const job = { ...shared, map, view, scorecard: () => shared.scorecardOf(map) };
    const refusal = own.some((format) => OUTPUTS[format].picture)
      ? tooLarge(map, job.view, job.known)
      : undefined;
    if (refusal !== undefined) {
      report([error(refusal.code, refusal.message, map.idAt, { hint: refusal.hint })]);
    }
    for (const format of own) {
      const { ending, picture, make } = OUTPUTS[format];
      if (picture && refusal !== undefined) continue;
      const part = choice.view !== undefined && isOfView(format, view) ? `.${outputStem(choice.view)}` : "";
      const language = choice.lang === undefined ? "" : `.${outputStem(choice.lang)}`;
      const theme = picture && choice.theme !== undefined ? `.${choice.theme}` : "";
      const name = `${outputStem(map.id)}${part}${language}${theme}${ending}`;
      const other = taken.get(name.toLowerCase());
      if (other === undefined) {
        taken.set(name.toLowerCase(), map);
        planned.push({ name, make: () => orReport(() => make(job), map, name, report) });
      } else report([clash(name, map, other)]);
    }
  }
  return planned;
}

type Report = (diagnostics: readonly Diagnostic[]) => void;

/** What an output's making gives; a fault of ours in it is reported and does not stop the others. */
async function orReport(
  make: () => ReturnType<PlannedOutput["make"]>,
  map: StrategyMap,
  name: string,
  report: Report,
): ReturnType<PlannedOutput["make"]> {
  try {
    return await make();
  } catch (problem) {
    report([faultAt(map.idAt, `making ${name}`, problem)]);
    return undefined;
  }
}

/** True of what shows a view, not the whole map; Markdown does where the view is a table. */
function isOfView(format: OutputFormat, view: View | undefined): boolean {
  return OUTPUTS[format].picture || (format === "md" && isTable(view));
}

/** Of several maps those are drawn that have the view; where none has it, each is told. */
function unknownView(maps: readonly StrategyMap[], view: string): readonly Diagnostic[] {
  return maps.map((map) => {
    const known = map.views.map((each) => each.id);
    const hint = didYouMean(view, known) ?? (known.length === 0 ? undefined : `it has ${known.join(", ")}`);
    return error("unknown-view", `map \`${map.id}\` has no view \`${view}\``, map.idAt, { hint });
  });
}

/** Evaluates a map when it is first asked for, and once. */
function scorecards(workspace: Workspace, choice: OutputChoice, report: Report): OutputJob["scorecardOf"] {
  const options = { ...choice, language: choice.lang ?? workspace.config.language };
  const evaluated = new Map<StrategyMap, ReturnType<typeof evaluateMap>>();
  return async (map) => {
    const before = evaluated.get(map);
    const evaluating = before ?? evaluateMap(map, workspace, options);
    evaluated.set(map, evaluating);
    const { scorecard, diagnostics } = await evaluating;
    if (before === undefined) report(diagnostics);
    return scorecard;
  };
}

function clash(name: string, map: StrategyMap, other: StrategyMap): Diagnostic {
  const message = `map \`${map.id}\` and map \`${other.id}\` would both write \`${name}\`; build them into folders of their own`;
  return error("output-clash", message, map.idAt, {
    related: [{ message: `\`${other.id}\` is declared here`, place: other.idAt }],
  });
}
