import { readFileSync } from "node:fs";
import path from "node:path";
import { LANGUAGE_CODES } from "../src/check/explanations.ts";
import type { Explanation, Rule } from "../src/check/rule.ts";
import { RULES } from "../src/check/rules.ts";

const root = path.resolve(process.env.SMAP_ROOT ?? path.join(import.meta.dirname, ".."));

/** The two pages of the reference that are made from the rules, by path from the project's folder. */
export function checksPages(): ReadonlyMap<string, string> {
  return new Map([
    ["docs/checks.md", checksPage()],
    ["docs/diagnostics.md", diagnosticsPage()],
  ]);
}

/** The table of all laws: code, severity, where it is asked, what it demands, who asks for it. */
function checksPage(): string {
  const rows = RULES.map((rule) => {
    const link = `[\`${rule.code}\`](diagnostics.md#${rule.code})`;
    return `| ${[link, rule.severity, asked(rule), demandOf(rule), rule.explanation.source].map(cell).join(" | ")} |`;
  });
  const limits = RULES.flatMap(({ code, limit }) =>
    limit === undefined ? [] : [`| \`${code}\` | ${limit.default} | ${limit.meaning} |`],
  );
  return [
    "# The checks",
    "",
    "<!-- Made by scripts/make-checks-page.mjs from src/check/rules; edit the rules. -->",
    "",
    `\`smap check\` holds a map to ${RULES.length} laws: those of the method, and those of the language that look at the whole`,
    "map. A check warns and cites; it never forbids a map. What is meant can be accepted where it stands:",
    "",
    "```smap",
    'map bank "Bank" {',
    "  template: yes",
    '  perspective customer "Customer" {',
    '    objective retain "Retain customers" {',
    '      accept: orphan-objective because "its links are drawn next quarter"',
    "    }",
    '    objective win "Win customers" { accept: orphan-objective because "as above" }',
    "  }",
    "}",
    "```",
    "",
    "`smap explain CODE` tells more of each. “Asked” says in which maps: of all, not of templates, or only of those with one",
    "of the profiles (`profile:` in the map or its framework).",
    "",
    "| code | severity | asked | demands | source |",
    "|---|---|---|---|---|",
    ...rows,
    "",
    "## Numbers that a project may set",
    "",
    "| code | default | counts |",
    "|---|---|---|",
    ...limits,
    "",
  ].join("\n");
}

/** The long help of every code. */
function diagnosticsPage(): string {
  const rules = RULES.map((rule) => [rule.code, rule.explanation] as const);
  const parts = { ...LANGUAGE_CODES, "The laws of the method": rules };
  const sections = Object.entries(parts).flatMap(([title, codes]) => [
    `## ${title}`,
    "",
    ...codes.flatMap(([code, explanation]) => section(code, explanation)),
  ]);
  return [
    "# Findings",
    "",
    "<!-- Made by scripts/make-checks-page.mjs from src/check; edit the explanations there. -->",
    "",
    "What each code means, why it matters, and how to mend it; `smap explain CODE` prints the same.",
    "",
    ...sections,
  ].join("\n");
}

function section(
  code: string,
  { title, why, example, mended, remedy, source }: Explanation,
): readonly string[] {
  const fenced = (text: string) => ["```text", text, "```", ""];
  return [
    `### ${code}`,
    "",
    `**${title}.** ${why}`,
    "",
    ...(example === undefined ? [] : fenced(example)),
    remedy,
    "",
    ...(mended === undefined ? [] : fenced(mended)),
    ...(source === undefined ? [] : [`*Source: ${source.replace(/\.$/, "")}.*`, ""]),
  ];
}

function asked({ offInTemplates, profiles }: Rule): string {
  const where = profiles === undefined ? "all" : profiles.map((profile) => `\`${profile}\``).join(", ");
  return offInTemplates ? `${where}, not templates` : where;
}

/** What a law demands is the doc comment above it. */
function demandOf({ code }: Rule): string {
  const text = readFileSync(path.join(root, `src/check/rules/${code}.ts`), "utf8");
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+: Rule/.exec(text)?.[1] ?? "";
  return comment
    .replace(/\s*\n\s*\*\s?/g, " ")
    .replace(/^\s*\*?\s*/, "")
    .trim();
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
