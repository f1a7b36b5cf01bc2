import type { ChangeCode } from "../../../src/diff/change-kinds.ts";
import type { StrategyMap } from "../../../src/model/model.ts";
import { BOX_EDITS } from "./box-edits.ts";
import { DATA_EDITS } from "./data-edits.ts";
import { diceOf } from "./dice.ts";
import { type Draft, draftOf, type Edit, exchange, type Told } from "./draft.ts";
import { ELEMENT_EDITS } from "./element-edits.ts";
import { FRAME_EDITS } from "./frame-edits.ts";
import { LINK_EDITS } from "./link-edits.ts";
import { randomMapText } from "./map-text.ts";
import { MEASURE_EDITS } from "./measure-edits.ts";
import { modelOf } from "./models.ts";
import { STRUCTURE_EDITS } from "./structure-edits.ts";
import { WORK_EDITS } from "./work-edits.ts";

export const EDITS: readonly Edit[] = [
  ...STRUCTURE_EDITS,
  ...ELEMENT_EDITS,
  ...BOX_EDITS,
  ...MEASURE_EDITS,
  ...LINK_EDITS,
  ...WORK_EDITS,
  ...DATA_EDITS,
  ...FRAME_EDITS,
];

/** A change as it must be told: in the ids of the new map, without places. */
export interface Expected {
  readonly code: ChangeCode;
  /** Kind and id of what it is about. */
  readonly about: string;
  readonly field: string | undefined;
  readonly before: unknown;
  readonly after: unknown;
}

/** Two maps and the edits between them. */
export interface Script {
  readonly before: StrategyMap;
  readonly after: StrategyMap;
  readonly expected: readonly Expected[];
  /** Names of the edits that were made. */
  readonly edits: readonly string[];
}

/** Places that a framework expects to be filled are marked by hand: there is no framework here. */
export function randomMap(seed: number): StrategyMap {
  const map = modelOf(randomMapText(seed));
  return { ...map, themes: map.themes.map((each, index) => (index === 0 ? { ...each, slot: true } : each)) };
}

/** Up to twenty random edits of a map that do not touch the same facts. */
export function randomScript(before: StrategyMap, seed: number): Script {
  const dice = diceOf(seed * 7919 + 1);
  const draft = draftOf(before, dice);
  const edits: string[] = [];
  const count = dice.below(21);
  for (let turn = 0; turn < count; turn++) {
    // The first goes through the list, so that few scripts make edits of every kind.
    const edit = turn === 0 ? EDITS[seed % EDITS.length] : dice.pick(EDITS);
    if (edit?.make(draft) === true) edits.push(edit.name);
  }
  return {
    before,
    after: draft.map as StrategyMap,
    expected: draft.told.map((each) => expectedOf(each, draft)),
    edits,
  };
}

function expectedOf({ code, about, field, before, after }: Told, { renames }: Draft): Expected {
  const { id, from, to } = about as { id?: string; from?: string; to?: string };
  const name = id ?? `${from} -> ${to}`;
  const isRename = code.includes("-renamed");
  const renamed = (value: unknown): unknown => {
    const data = { value: structuredClone(bare(value)) };
    if (!isRename) for (const [from, to] of renames) exchange(data, from, to);
    return data.value;
  };
  return {
    code,
    about: `${about.kind} ${removedId(name, code, renames)}`,
    field,
    before: renamed(before),
    after: renamed(after),
  };
}

/** What is gone is named as it was, but for the ends of a link, which have the names that they have now. */
function removedId(id: string, code: ChangeCode, renames: ReadonlyMap<string, string>): string {
  if (code !== "link-removed") return id;
  return id
    .split(" -> ")
    .map((end) => renames.get(end) ?? end)
    .join(" -> ");
}

/** Without places; what is empty is absent. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(withoutPlaces);
  return withoutPlaces(value);
}

export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([name, each]) => each !== undefined && !isPlace(name, each));
  return Object.fromEntries(kept.map(([name, each]) => [name, withoutPlaces(each)]));
}

function isPlace(name: string, value: unknown): boolean {
  return (
    name === "span" || (typeof value === "object" && value !== null && "file" in value && "span" in value)
  );
}
