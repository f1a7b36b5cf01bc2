import type { Remark, Text } from "../../model/model.ts";
import { type Block, list, type Run, strong } from "./blocks.ts";
import { named, type ReportContext } from "./context.ts";

/** What the strategy rests on: where it wants to go, what it assumes, what it will not do. */
export function premises(context: ReportContext): readonly Block[] {
  const { words, map } = context;
  const line = (lead: string, text: Text): readonly Run[] => [
    strong(context.language === "zh" ? `${lead}：` : `${lead}:`),
    context.language === "zh" ? "" : " ",
    named(context, text),
  ];
  const remarks = (kind: Remark["kind"]) =>
    map.remarks
      .filter((remark) => remark.kind === kind)
      .map((remark) => line(words.premises[kind], remark.text));
  return list([
    ...(map.vision === undefined ? [] : [line(words.premises.vision, map.vision)]),
    ...(map.values === undefined ? [] : [line(words.premises.values, map.values)]),
    ...remarks("assumption"),
    ...remarks("non_goal"),
    ...remarks("note"),
  ]);
}
