import {
  type Diagnostic,
  describeEvidence,
  type Evidence,
  evidenceMarkdown,
  type StrategyMap,
  testLinks,
} from "../../index.ts";
import { complainFindings } from "../complain-findings.ts";
import { type EngineChoice, measureValues } from "../evaluate-map.ts";
import { type MapChoice, openMaps } from "../opened-maps.ts";
import type { EvidenceFormat } from "../output-formats.ts";
import { startProgress } from "../progress.ts";
import { type ExitStatus, type Terminal, worst } from "../terminal.ts";
import { textTable, wrapped } from "../text-table.ts";
import { writeOut } from "../write-out.ts";

export interface EvidenceOptions extends MapChoice, EngineChoice {
  readonly format?: EvidenceFormat;
  readonly json?: true;
  readonly lang?: string;
  readonly out?: string;
}

interface Tested {
  readonly map: StrategyMap;
  readonly evidence: Evidence;
}

/** `smap evidence`: what the data says about each link of a map. It never changes the map. */
export async function evidence(
  paths: readonly string[],
  options: EvidenceOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { workspace, project, maps, faulty } = await openMaps(paths, options, terminal);
  const language = options.lang ?? workspace.config.language;
  const progress = startProgress(maps.length, terminal);
  const late: Diagnostic[] = [];
  const tested: Tested[] = [];
  for (const map of maps) {
    progress.step(map.id);
    const { values, diagnostics } = await measureValues(map, workspace, options);
    late.push(...diagnostics);
    if (values !== undefined) tested.push({ map, evidence: testLinks(map, values) });
  }
  progress.end();
  const format = options.json === true ? "json" : (options.format ?? "table");
  const written = writeOut(
    WRITERS[format](tested, language === undefined ? {} : { language }),
    options.out,
    terminal,
  );
  const found = { ...project, diagnostics: [...project.diagnostics, ...late] };
  return worst(complainFindings(found, workspace, terminal), faulty.length > 0 ? 1 : 0, written);
}

type Writer = (tested: readonly Tested[], options: { readonly language?: string }) => string;

const WRITERS: Readonly<Record<EvidenceFormat, Writer>> = {
  table: (tested, options) => tested.map((each) => tableOf(each, options)).join("\n"),
  json: (tested) => `${JSON.stringify({ evidence: tested.map((each) => each.evidence) }, undefined, 2)}\n`,
  markdown: (tested, options) =>
    tested.map((each) => evidenceMarkdown(each.map, each.evidence, options)).join("\n"),
};

/** The count first, the caution last: a reader of the table alone has seen both. */
function tableOf({ map, evidence: found }: Tested, options: { readonly language?: string }): string {
  const { title, caution, counts, heads, links } = describeEvidence(map, found, options);
  const columns = [
    { title: heads.link, align: "left" },
    { title: heads.verdict, align: "left" },
    { title: heads.lag, align: "left" },
    { title: heads.q, align: "right" },
    { title: heads.why, align: "left" },
  ] as const;
  const rows = links.map((each) => [each.link, each.verdict, each.lag, each.q, each.why]);
  return `${title}\n${counts}\n\n${textTable(columns, rows)}\n${wrapped(caution)}\n`;
}
