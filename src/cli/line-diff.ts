/** Longest common part is sought only in files below this product of changed lines; above it, all is replaced. */
const MOST_CELLS = 4_000_000;

/** Unchanged lines shown around a change. */
const CONTEXT = 3;

interface Line {
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

/** What changes from one text to another, as a unified diff; empty where they are equal. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return "";
  const lines = compareLines(splitLines(before), splitLines(after));
  return `--- a/${file}\n+++ b/${file}\n${hunks(lines).join("")}`;
}

/** Lines with their line breaks. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function compareLines(before: readonly string[], after: readonly string[]): readonly Line[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end++;
  const unchanged = (text: string): Line => ({ sign: " ", text });
  return [
    ...before.slice(0, start).map(unchanged),
    ...compareMiddles(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(unchanged),
  ];
}

/** The longest common subsequence by dynamic programming, removed lines before added ones. */
function compareMiddles(before: readonly string[], after: readonly string[]): readonly Line[] {
  const removed = before.map((text): Line => ({ sign: "-", text }));
  const added = after.map((text): Line => ({ sign: "+", text }));
  if (before.length * after.length > MOST_CELLS) return [...removed, ...added];
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      common[row * width + column] =
        before[row] === after[column]
          ? (common[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(common[(row + 1) * width + column] ?? 0, common[row * width + column + 1] ?? 0);
    }
  }
  const lines: Line[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) {
      lines.push({ sign: " ", text: before[row] ?? "" });
      row++;
      column++;
    } else if ((common[(row + 1) * width + column] ?? 0) >= (common[row * width + column + 1] ?? 0)) {
      lines.push(...removed.slice(row, ++row));
    } else lines.push(...added.slice(column, ++column));
  }
  return [...lines, ...removed.slice(row), ...added.slice(column)];
}

function hunks(lines: readonly Line[]): readonly string[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((line) => line.sign !== " "),
  );
  const written: string[] = [];
  let [oldLine, newLine] = [1, 1];
  for (let index = 0; index < lines.length; index++) {
    if (near[index] === true) {
      const stop = near.indexOf(false, index);
      const part = lines.slice(index, stop < 0 ? undefined : stop);
      const olds = part.filter((line) => line.sign !== "+").length;
      const news = part.filter((line) => line.sign !== "-").length;
      const head = `@@ -${rangeText(oldLine, olds)} +${rangeText(newLine, news)} @@\n`;
      written.push(head + part.map(({ sign, text }) => `${sign}${endLine(text)}`).join(""));
      [oldLine, newLine] = [oldLine + olds, newLine + news];
      index += part.length - 1;
    } else {
      oldLine++;
      newLine++;
    }
  }
  return written;
}

function rangeText(first: number, count: number): string {
  return count === 1 ? String(first) : `${count === 0 ? first - 1 : first},${count}`;
}

function endLine(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n\\ No newline at end of file\n`;
}
