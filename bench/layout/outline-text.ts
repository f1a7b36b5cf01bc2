import type { Outline } from "../../test/layout/build-map.ts";

/** An outline in the words of the language, so that the way from the text can be measured too. */
export function outlineText(outline: Outline): string {
  const lines = ['map made_up "A made-up map" {'];
  for (const [id, label] of Object.entries(outline.themes ?? {})) lines.push(`theme ${id} "${label}"`);
  for (const [perspective, label] of Object.entries(outline.perspectives)) {
    const objectives = Object.entries(outline.objectives).map(([key, name]) => objectiveOf(key, name));
    const own = objectives.filter((each) => each.perspective === perspective);
    const text = (group: string): readonly string[] =>
      own.filter((each) => each.group === group).flatMap((each) => objectiveText(each, outline));
    lines.push(`perspective ${perspective} "${label}" {`, ...text(""));
    for (const [key, name] of Object.entries(outline.groups ?? {})) {
      const [place, id = ""] = key.split(".");
      if (place === perspective) lines.push(`group ${id} "${name}" {`, ...text(id), "}");
    }
    lines.push("}");
  }
  return [...lines, ...(outline.links ?? []).map(linkText), "}", ""].join("\n");
}

interface OutlinedObjective {
  readonly word: "asset" | "objective";
  readonly perspective: string;
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly themes: string;
}

function objectiveOf(key: string, label: string): OutlinedObjective {
  const [perspective = "", id = "", ...words] = key.split(" ");
  const after = (word: string): string =>
    words.includes(word) ? (words[words.indexOf(word) + 1] ?? "") : "";
  return {
    word: words.includes("asset") ? "asset" : "objective",
    perspective,
    id,
    label,
    group: after("group"),
    themes: after("themes").replaceAll(",", ", "),
  };
}

function objectiveText({ word, id, label, themes }: OutlinedObjective, outline: Outline): readonly string[] {
  const measures = Object.entries(outline.measures ?? {}).flatMap(([key, name]) => {
    const [objective, measure] = key.split(" ");
    return objective === id ? [`measure ${measure} "${name}" { unit: ratio }`] : [];
  });
  return [`${word} ${id} "${label}" {`, ...(themes === "" ? [] : [`themes: ${themes}`]), ...measures, "}"];
}

function linkText(link: string): string {
  const [from, , to, ...words] = link.split(" ");
  const properties = words.map(
    (word) => ({ negative: "effect: negative", feedback: "feedback: yes" })[word] ?? `strength: ${word}`,
  );
  return `${from} -> ${to}${properties.length === 0 ? "" : ` { ${properties.join(", ")} }`}`;
}
