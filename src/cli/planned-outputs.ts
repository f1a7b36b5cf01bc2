import { type Diagnostic, didYouMean, error, isTable, type StrategyMap, tooLarge } from "../index.ts";
import { evaluateMap } from "./evaluate-map.ts";
import { faultAt } from "./faults.ts";
import { DEFAULT_FORMATS, type Engine, type OutputFormat, type ThemeName } from "./output-formats.ts";
import { outputStem } from "./output-name.ts";
import { OUTPUTS, type OutputJob } from "./outputs.ts";
import { type PictureLook, pictureLook, USUAL_LOOK } from "./picture-look.ts";
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
 * The files of some maps, in the order of the maps and formats, each with a name of its own. What evaluation finds
 * goes to `report`; a map is evaluated at most once, and only where an output needs it.
 */
export async function planOutputs(
  maps: readonly StrategyMap[],
  choice: OutputChoice,
  workspace: Workspace,
  report: Report,
): Promise<readonly PlannedOutput[]> {
  const wanted = new Set(choice.format ?? workspace.config.formats ?? DEFAULT_FORMATS);
  const drawsPictures = [...wanted].some((format) => OUTPUTS[format].picture);
  const look = drawsPictures ? await pictureLook(choice.theme, workspace) : USUAL_LOOK;
  if (look.kind === "faulty") report(look.problems);
  const formats = [...wanted].filter((format) => look.kind === "look" || !OUTPUTS[format].picture);
  const taken = new Map<string, StrategyMap>();
  const planned: PlannedOutput[] = [];
  for (const map of maps) {
    const job = jobOf(map, choice, workspace, look.kind === "look" ? look : USUAL_LOOK, report);
    if (job === undefined) continue;
    const refusal = formats.some((format) => OUTPUTS[format].picture) ? tooLarge(map, job.view) : undefined;
    if (refusal !== undefined) {
      report([error(refusal.code, refusal.message, map.idAt, { hint: refusal.hint })]);
    }
    for (const format of formats) {
      const { ending, picture, make } = OUTPUTS[format];
      if (picture && refusal !== undefined) continue;
      const isOfView = picture || (format === "md" && isTable(job.view));
      const view = isOfView && choice.view !== undefined ? `.${outputStem(choice.view)}` : "";
      const language = choice.lang === undefined ? "" : `.${outputStem(choice.lang)}`;
      const theme = picture && choice.theme !== undefined ? `.${choice.theme}` : "";
      const name = `${outputStem(map.id)}${view}${language}${theme}${ending}`;
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

function jobOf(
  map: StrategyMap,
  choice: OutputChoice,
  workspace: Workspace,
  look: PictureLook,
  report: Report,
): OutputJob | undefined {
  const view = map.views.find((each) => each.id === choice.view);
  if (choice.view !== undefined && view === undefined) {
    const known = map.views.map((each) => each.id);
    const hint =
      didYouMean(choice.view, known) ?? (known.length === 0 ? undefined : `it has ${known.join(", ")}`);
    report([error("unknown-view", `map \`${map.id}\` has no view \`${choice.view}\``, map.idAt, { hint })]);
    return undefined;
  }
  const language = choice.lang ?? workspace.config.language;
  let evaluated: ReturnType<typeof evaluateMap> | undefined;
  return {
    map,
    view,
    language,
    look,
    fit: choice.fit,
    scale: choice.scale,
    report,
    fonts: choice.font ?? [],
    scorecard: async () => {
      const isFirst = evaluated === undefined;
      evaluated ??= evaluateMap(map, workspace, { ...choice, language });
      const { scorecard, diagnostics } = await evaluated;
      if (isFirst) report(diagnostics);
      return scorecard;
    },
  };
}

function clash(name: string, map: StrategyMap, other: StrategyMap): Diagnostic {
  const message = `map \`${map.id}\` and map \`${other.id}\` would both write \`${name}\`; build them into folders of their own`;
  return error("output-clash", message, map.idAt, {
    related: [{ message: `\`${other.id}\` is declared here`, place: other.idAt }],
  });
}
