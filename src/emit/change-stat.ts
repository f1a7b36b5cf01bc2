import type { Change, SubjectKind } from "../diff/change.ts";
import type { StrategyDiff } from "../diff/strategies.ts";
import { escapeMarkdown, escapeOutsideCode } from "./change-markdown.ts";
import { markOf } from "./change-marks.ts";
import { countsText } from "./change-text.ts";

/**
 * What happened to the strategy over a stretch of time, as Markdown for the annual review: what came, went and changed
 * by kind, what became of the promises, and the changes that matter in full.
 */
export function changesStat(diff: StrategyDiff, title: string): string {
  const changes = diff.maps.flatMap((map) => map.changes);
  const blocks = [
    `## What the strategy did: ${escapeOutsideCode(title)}`,
    `${capital(countsText(diff.counts))}.`,
  ];
  if (changes.length > 0) {
    blocks.push(kindTable(changes));
    const promises = promiseTable(changes);
    if (promises !== undefined) blocks.push("### Promises", promises);
    const heavy = changes.filter(({ grade }) => grade === "danger");
    if (heavy.length > 0)
      blocks.push(
        "### To be talked about",
        heavy.map(({ sentence }) => `- ${escapeOutsideCode(sentence)}`).join("\n"),
      );
  }
  return `${blocks.join("\n\n")}\n`;
}

const ROWS: readonly (readonly [title: string, kinds: readonly SubjectKind[]])[] = [
  ["Perspectives, groups, themes", ["perspective", "group", "theme"]],
  ["Objectives and assets", ["objective", "asset"]],
  ["Measures", ["measure"]],
  ["Links", ["link"]],
  ["Initiatives and milestones", ["initiative", "milestone"]],
  ["Owners", ["owner"]],
  ["Sources and tiers", ["source", "column", "tiers", "tier", "scale"]],
  ["Map, phases, scenarios, terms, views", ["map", "phase", "scenario", "term", "view"]],
];

/** Added and removed elements, and elements of which something changed; each element is counted once a column. */
function kindTable(changes: readonly Change[]): string {
  const rows = ROWS.map(([title, kinds]) => {
    const own = changes.filter(({ subject }) => kinds.includes(subject.kind));
    const is = (aspect: string) => own.filter(({ code, subject }) => code === `${subject.kind}-${aspect}`);
    const whole = new Set([...is("added"), ...is("removed")]);
    const changed = new Set(
      own
        .filter((each) => !whole.has(each) && markOf(each) !== "!")
        .map(({ subject }) => `${subject.kind} ${subject.of?.id ?? ""} ${subject.id}`),
    );
    return `| ${title} | ${is("added").length} | ${is("removed").length} | ${changed.size} |`;
  });
  return ["| | Added | Removed | Changed |", "|:--|--:|--:|--:|", ...rows].join("\n");
}

const PROMISES: readonly (readonly [title: string, codes: readonly string[]])[] = [
  ["Targets tightened", ["target-tightened"]],
  ["Targets relaxed", ["target-relaxed"]],
  ["Targets brought forward", ["target-brought-forward"]],
  ["Targets postponed", ["target-postponed"]],
  ["Targets set", ["target-added"]],
  ["Targets dropped", ["target-removed"]],
  ["Targets said anew", ["target-changed"]],
  ["Milestones reached", ["milestone-reached"]],
  ["Milestones and initiatives postponed", ["due-postponed", "end-postponed"]],
  ["Budgets raised", ["budget-raised"]],
  ["Budgets cut", ["budget-cut"]],
];

function promiseTable(changes: readonly Change[]): string | undefined {
  const rows = PROMISES.flatMap(([title, codes]) => {
    const own = changes.filter(({ code }) => codes.includes(code));
    if (own.length === 0) return [];
    const which = own.map(({ subject }) => escapeMarkdown(subject.label));
    return [`| ${title} | ${own.length} | ${[...new Set(which)].join(", ")} |`];
  });
  return rows.length === 0 ? undefined : ["| | Number | Which |", "|:--|--:|:--|", ...rows].join("\n");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
