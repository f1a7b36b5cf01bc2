import type { Moves } from "./edits.ts";
import type { Counts } from "./measure.ts";

/** What one run found: what `results.json` holds and the tables show. */
export interface Results {
  readonly subjects: readonly SubjectResult[];
}

export interface SubjectResult {
  readonly name: string;
  readonly maps: number;
  /** Of the largest map. */
  readonly objectives: number;
  /** Of all maps. */
  readonly links: number;
  readonly tools: readonly (ToolResult | NotMeasured)[];
}

export interface NotMeasured {
  readonly kind: "not measured";
  readonly tool: string;
  readonly reason: string;
}

export interface ToolResult {
  readonly kind: "measured";
  readonly tool: string;
  /** Processor time as a ratio to that of `dot -Tsvg`, where dot was there. */
  readonly time?: number;
  readonly counts: Counts;
  /** Boxes whose text sticks out; undefined where no browser could tell, or the tool sets no text. */
  readonly overflows?: number;
  /** By edit; empty where drawing took too long to repeat. */
  readonly moves: Readonly<Record<string, Moves>>;
}

/** Lines of a table in Markdown. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...others] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(head),
    `|${head.map((_, index) => (index === 0 ? "---" : "---:")).join("|")}|`,
    ...others.map(line),
  ].join("\n");
}

/** Everything that was counted, a row for each tool and subject. */
export function countsTable(subject: SubjectResult): string {
  const head = [
    "",
    "time",
    "crossings",
    "through boxes",
    "on one another",
    "bends",
    "length",
    "out of band",
    "out of column",
    "text outside",
  ];
  return markdownTable([
    head,
    ...subject.tools.map((each) => {
      if (each.kind === "not measured") return [each.tool, each.reason, ...head.slice(2).map(() => "")];
      const { counts } = each;
      return [
        each.tool,
        each.time === undefined ? "?" : ratio(each.time),
        String(counts.crossings),
        String(counts.throughBoxes),
        String(counts.onOneAnother),
        counts.bends.toFixed(0),
        counts.length.toFixed(0),
        String(counts.outOfBand),
        String(counts.outOfColumn),
        each.overflows === undefined ? "–" : String(each.overflows),
      ];
    }),
  ]);
}

/** Share of the boxes that each edit moved, and pairs that changed sides. */
export function movesTable(subject: SubjectResult): string | undefined {
  const measured = subject.tools.flatMap((each) =>
    each.kind === "measured" && Object.keys(each.moves).length > 0 ? [each] : [],
  );
  const edits = Object.keys(measured[0]?.moves ?? {});
  if (measured.length === 0) return undefined;
  return markdownTable([
    ["", ...edits],
    ...measured.map(({ tool, moves }) => [tool, ...edits.map((edit) => movesText(moves[edit]))]),
  ]);
}

function movesText(moves: Moves | undefined): string {
  if (moves === undefined) return "–";
  const share = moves.moved === 0 ? "0" : `${((100 * moves.moved) / moves.boxes).toFixed(0)} %`;
  return moves.swapped === 0 ? share : `${share}, ${moves.swapped} swapped`;
}

export function ratio(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

const SHORT = ["Metro Bank", "made-up, 100"];

/** The few rows that the README shows. */
export function summary(results: Results): string {
  return SHORT.flatMap((name) => {
    const subject = results.subjects.find((each) => each.name === name);
    if (subject === undefined) return [];
    const title = `${name === "Metro Bank" ? name : "A made-up map"}: ${subject.objectives} objectives, ${subject.links} links`;
    const head = [
      title,
      "crossings",
      "through boxes",
      "bends",
      "out of band or column",
      "moved by one more link",
      "time",
    ];
    const rows = subject.tools.map((each) => {
      if (each.kind === "not measured") return [each.tool, each.reason, ...head.slice(2).map(() => "")];
      const { counts, moves } = each;
      return [
        each.tool,
        String(counts.crossings),
        String(counts.throughBoxes),
        counts.bends.toFixed(0),
        `${counts.outOfBand} / ${counts.outOfColumn}`,
        movesText(moves["one more link"]).replace(/,.*/, ""),
        each.time === undefined ? "?" : ratio(each.time),
      ];
    });
    return [markdownTable([head, ...rows])];
  }).join("\n\n");
}
