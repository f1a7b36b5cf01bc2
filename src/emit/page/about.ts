import { durationText } from "../../layout/duration-text.ts";
import type { Column, ColumnType, DataSource } from "../../model/model.ts";
import { background } from "../report/background.ts";
import { BACKGROUND_WORDS } from "../report/background-words.ts";
import { type Block, heading, list } from "../report/blocks.ts";
import { escapeHtml, htmlOfBlock } from "../report/html.ts";
import { lead } from "../report/remarks.ts";
import { named, type PageContext } from "./context.ts";

/** What holds for the whole map: its mission, what it rests on, its words, its classes, its data. */
export function aboutMap(context: PageContext): string {
  const { map, told, words } = context;
  const { heads } = BACKGROUND_WORDS[told.language];
  const data = dataDictionary(context);
  const sections = [
    ...background(told, "all"),
    ...(data.length === 0 ? [] : [{ title: heads.data, blocks: data }]),
  ];
  const blocks = sections.flatMap((each): readonly Block[] => [heading(3, each.title), ...each.blocks]);
  return [
    `<article id="about">`,
    `<h2 tabindex="-1">${escapeHtml(words.about)}</h2>`,
    ...(map.mission === undefined ? [] : [`<p>${escapeHtml(named(context, map.mission))}</p>`]),
    ...blocks.map((each) => htmlOfBlock(each, () => undefined) ?? ""),
    "</article>",
  ].join("\n");
}

/** Every source that formulas read: where it lies, how its rows belong to periods, and what its columns hold. */
function dataDictionary(context: PageContext): readonly Block[] {
  const { map, told } = context;
  return list(
    map.sources.map((source) => {
      const { comma } = BACKGROUND_WORDS[told.language];
      const columns = source.columns.map((each) => columnText(context, each)).join(comma);
      return lead(told, named(context, source.label), `${placeText(context, source)}. ${columns}`);
    }),
  );
}

function placeText({ words, language }: PageContext, { from, time, complete }: DataSource): string {
  const place =
    from.kind === "file" ? from.path : from.kind === "table" ? from.name : words.inPlace(from.rows.length);
  return [
    place,
    ...(time === undefined ? [] : [words.rowsBy[time.form](time.column)]),
    ...(time?.carried === undefined ? [] : [words.carried(durationText(time.carried, language))]),
    ...(complete ? [words.complete] : []),
  ].join("; ");
}

function columnText(context: PageContext, { id, label, type, key }: Column): string {
  const { told, words } = context;
  const name = named(context, label);
  const said = [...(key ? [words.key] : []), typeText(context, type)];
  const { brackets, comma } = BACKGROUND_WORDS[told.language];
  return `${name === id ? id : `${id} “${name}”`}${brackets(said.join(comma))}`;
}

function typeText(context: PageContext, type: ColumnType): string {
  const { words, map } = context;
  switch (type.kind) {
    case "text":
    case "date":
    case "flag":
      return words.columnTypes[type.kind];
    case "ref": {
      const source = map.sources.find((each) => each.id === type.source);
      return `→ ${source === undefined ? type.source : named(context, source.label)}`;
    }
    case "one-of":
      return type.options.join(" | ");
    case "likert":
      return `${type.low}–${type.high}${type.reversed ? `, ${words.reversed}` : ""}`;
    case "rank":
      return `${type.low}–${type.high}, ${type.lowestBest ? words.lowestBest : words.highestBest}`;
    case "number":
      return type.unit.name;
  }
}
