import type { ChangeKind } from "./kinds/change-kind.ts";
import { CONSEQUENCE_KINDS, type ConsequenceCode } from "./kinds/consequence-kinds.ts";
import { DATA_KINDS, type DataCode } from "./kinds/data-kinds.ts";
import { ELEMENT_KINDS, type ElementCode } from "./kinds/element-kinds.ts";
import { FRAME_KINDS, type FrameCode } from "./kinds/frame-kinds.ts";
import { LINK_KINDS, type LinkCode } from "./kinds/link-kinds.ts";
import { MAP_KINDS, type MapCode } from "./kinds/map-kinds.ts";
import { MEASURE_KINDS, type MeasureCode } from "./kinds/measure-kinds.ts";
import { STRUCTURE_KINDS, type StructureCode } from "./kinds/structure-kinds.ts";
import { WORK_KINDS, type WorkCode } from "./kinds/work-kinds.ts";

export type ChangeCode =
  | StructureCode
  | ElementCode
  | MapCode
  | MeasureCode
  | LinkCode
  | WorkCode
  | DataCode
  | FrameCode
  | ConsequenceCode;

/** All kinds of change, in the order in which they are documented. */
export const CHANGE_KINDS: readonly ChangeKind<ChangeCode>[] = [
  ...STRUCTURE_KINDS,
  ...ELEMENT_KINDS,
  ...MAP_KINDS,
  ...MEASURE_KINDS,
  ...LINK_KINDS,
  ...WORK_KINDS,
  ...DATA_KINDS,
  ...FRAME_KINDS,
  ...CONSEQUENCE_KINDS,
];

const BY_CODE: ReadonlyMap<string, ChangeKind<ChangeCode>> = new Map(
  CHANGE_KINDS.map((each) => [each.code, each]),
);

/** The kind of a name; undefined for a name that no kind has. */
export function changeKind(code: string): ChangeKind<ChangeCode> | undefined {
  return BY_CODE.get(code);
}
