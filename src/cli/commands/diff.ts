import {
  CHANGE_KINDS,
  CHANGE_WORDS,
  changesHtml,
  changesIn,
  changesJson,
  changesMarkdown,
  changesStat,
  changesText,
  didYouMean,
  diffStrategies,
  drawOverlay,
  findingsIn,
  findingsOf,
  findingsText,
  type Grade,
  type GradePolicy,
  logLine,
  logText,
  type MapDiff,
  type OverlayOptions,
  reaches,
  type SpokenLanguage,
  type StrategyDiff,
  spokenLanguage,
} from "../../index.ts";
import { openStates, type State } from "../compared-states.ts";
import type { Config } from "../config-schema.ts";
import type { DiffFormat, ThemeName } from "../output-formats.ts";
import { pictureLook } from "../picture-look.ts";
import { messageIn, refuse } from "../refuse.ts";
import type { ExitStatus, Terminal } from "../terminal.ts";

export interface DiffOptions {
  readonly base?: string;
  readonly format?: DiffFormat;
  readonly json?: true;
  readonly stat?: true;
  /** Id of the map that a picture shows. */
  readonly map?: string;
  readonly lang?: string;
  readonly theme?: ThemeName;
  readonly exitCode?: true;
  readonly failOn?: Grade;
}

/**
 * `smap diff`: what changed in the strategy between two states, graded. A side that cannot be read whole is an error,
 * never "no change".
 */
export async function diff(
  words: readonly string[],
  options: DiffOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const states = await openStates(words, options.base, terminal);
  const spoken = spokenLanguage(options.lang ?? states.config.language);
  if (states.kind === "unusable") return refuse(states.message, spoken, terminal);
  const { before, after, config } = states;
  if (complainFaults(before, spoken, terminal) + complainFaults(after, spoken, terminal) > 0) return 2;
  if (before.project.maps.length + after.project.maps.length === 0) {
    return refuse(`there is no map in ${before.name} nor in ${after.name}`, spoken, terminal);
  }
  const policy = policyOf(config);
  if (typeof policy === "string") return refuse(policy, spoken, terminal);
  const changes = diffStrategies(before.project, after.project, policy);
  const written = await render(changes, states, options, terminal);
  if (typeof written !== "string") return refuse(written.refused, spoken, terminal);
  terminal.write(written);
  const all = changes.maps.flatMap((map) => map.changes);
  if (options.exitCode === true && all.length > 0) return 1;
  const failOn = options.failOn ?? config.diff?.failOn;
  return failOn !== undefined && reaches(all, failOn) ? 1 : 0;
}

type States = Extract<Awaited<ReturnType<typeof openStates>>, { kind: "states" }>;

/** What goes to standard output, or why nothing does. */
type Rendered = string | { readonly refused: string };

async function render(
  changes: StrategyDiff,
  { before, after, root, config }: States,
  options: DiffOptions,
  terminal: Terminal,
): Promise<Rendered> {
  const sources = { before: before.project.sources, after: after.project.sources };
  const language = options.lang ?? config.language;
  const spoken = spokenLanguage(language);
  const told = changesIn(language, changes);
  const title = [before, after].map(({ name }) => messageIn(spoken, name)).join(" → ");
  if (options.stat === true) return logText(changesStat(told, title, spoken));
  const drawn = async (draw: (options: OverlayOptions) => Promise<string>): Promise<Rendered> => {
    const look = await pictureLook(options.theme, { root, config });
    if (look.kind === "look") return draw({ language, colours: look.colours, theme: look.theme });
    return { refused: look.problems.map(({ message }) => message).join("; ") };
  };
  const renderers: Readonly<Record<DiffFormat, () => Rendered | Promise<Rendered>>> = {
    text: () => changesText(told, sources, terminal.paint, spoken),
    markdown: () => logText(changesMarkdown(told, spoken)),
    json: () => changesJson(changes, sources),
    svg: () => {
      const map = pictured(told, options.map);
      return typeof map === "string" ? { refused: map } : drawn((look) => drawOverlay(map, look));
    },
    html: () => drawn((look) => changesHtml(told, look)),
  };
  return renderers[options.json === true ? "json" : (options.format ?? "text")]();
}

/** The map that a picture of the changes shows: the one that is named, or the only one that changed. */
function pictured({ maps }: StrategyDiff, id: string | undefined): MapDiff | string {
  const ids = maps.map((each) => each.id);
  if (id !== undefined) {
    const named = maps.find((each) => each.id === id);
    const hint = didYouMean(id, ids);
    return named ?? `there is no map \`${id}\`${hint === undefined ? "" : `; ${hint}`}`;
  }
  const changed = maps.filter(({ changes }) => changes.length > 0);
  const [only, ...more] = changed.length === 0 ? maps : changed;
  if (only !== undefined && more.length === 0) return only;
  return `one picture shows one map, and several changed: choose with \`--map\` (${ids.join(", ")})`;
}

/** Tells what keeps a side from being compared, and counts it. */
function complainFaults(
  { name, project, faults }: State,
  language: SpokenLanguage,
  terminal: Terminal,
): number {
  if (faults.length === 0) return 0;
  const headline = messageIn(language, `nothing is compared, for ${name} has errors`);
  terminal.complain(`${logLine(headline)}${CHANGE_WORDS[language].colon.trimEnd()}\n\n`);
  const findings = findingsIn(language, findingsOf(faults, project.sources));
  terminal.complain(findingsText(findings, project.sources, terminal.complaintPaint, language));
  return faults.length;
}

/** The grades that the project's settings ask for; a text says what is wrong with them. */
export function policyOf({ diff }: Config): GradePolicy | string {
  const grades = new Map(Object.entries(diff?.grades ?? {}));
  const codes = CHANGE_KINDS.map(({ code }) => code);
  for (const code of grades.keys()) {
    if (codes.some((each) => each === code)) continue;
    const hint = didYouMean(code, codes);
    return `\`smap.config.json\` grades \`${code}\`, but no change has this code${hint === undefined ? "" : `; ${hint}`}`;
  }
  return { grades, ...(diff?.renames === undefined ? {} : { renames: diff.renames }) };
}
