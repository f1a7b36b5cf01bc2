import { CHANGE_KINDS } from "../src/diff/change-kinds.ts";
import type { ChangeKind } from "../src/diff/kinds/change-kind.ts";
import { CONSEQUENCE_KINDS } from "../src/diff/kinds/consequence-kinds.ts";
import { DATA_KINDS } from "../src/diff/kinds/data-kinds.ts";
import { ELEMENT_KINDS } from "../src/diff/kinds/element-kinds.ts";
import { FRAME_KINDS } from "../src/diff/kinds/frame-kinds.ts";
import { LINK_KINDS } from "../src/diff/kinds/link-kinds.ts";
import { MAP_KINDS } from "../src/diff/kinds/map-kinds.ts";
import { MEASURE_KINDS } from "../src/diff/kinds/measure-kinds.ts";
import { STRUCTURE_KINDS } from "../src/diff/kinds/structure-kinds.ts";
import { WORK_KINDS } from "../src/diff/kinds/work-kinds.ts";

const SECTIONS: Readonly<Record<string, readonly ChangeKind[]>> = {
  "What comes, goes, moves or gets another name": STRUCTURE_KINDS,
  "What every element has": ELEMENT_KINDS,
  "The map and its boxes": MAP_KINDS,
  Measures: MEASURE_KINDS,
  Links: LINK_KINDS,
  "Initiatives, milestones, owners": WORK_KINDS,
  "Data and classes": DATA_KINDS,
  "Scales, phases, scenarios, terms, views": FRAME_KINDS,
  "What follows from other changes": CONSEQUENCE_KINDS,
};

/** The page of all kinds of change; `examples` holds a sentence by code. */
export function changesPage(examples: ReadonlyMap<string, string>): string {
  const sections = Object.entries(SECTIONS).flatMap(([title, kinds]) => [
    `## ${title}`,
    "",
    "| code | grade | is told as |",
    "|---|---|---|",
    ...kinds.map((kind) => row(kind, examples.get(kind.code))),
    "",
  ]);
  return [
    "# Kinds of change",
    "",
    "<!-- Made by scripts/make-changes-page.mjs from src/diff/kinds; edit those. -->",
    "",
    `\`smap diff\` tells ${CHANGE_KINDS.length} kinds of change. Each has a grade: a **note** is read, a **notable** change is talked`,
    "about, a **danger** is not merged without an answer; behind the grade stands why. A project grades them otherwise in",
    "`smap.config.json`, by code, or all changes of ids at once:",
    "",
    "```json",
    '{ "diff": { "grades": { "target-relaxed": "danger", "note-reworded": "off" }, "renames": "note" } }',
    "```",
    "",
    ...sections,
  ].join("\n");
}

function row({ code, grade, reason }: ChangeKind, example: string | undefined): string {
  const why = reason === undefined ? "" : `: ${reason}`;
  const cells = [`\`${code}\``, `${grade}${why}`, example ?? ""];
  return `| ${cells.map((each) => each.replaceAll("|", "\\|")).join(" | ")} |`;
}
