import type { SubjectKind } from "../../diff/change.ts";
import type { StructureCode } from "../../diff/kinds/structure-kinds.ts";
import { CHINESE_NOUNS } from "./nouns.ts";
import { type Teller, whose } from "./tellers.ts";

const ASPECTS = {
  added: (parts) => `${place(parts)}新增${CHINESE_NOUNS[parts.kind]}${parts.name}`,
  removed: (parts) => `${place(parts)}删除了${CHINESE_NOUNS[parts.kind]}${parts.name}`,
  renamed: (parts) => renamed(parts),
  "renamed-silently": (parts) => renamed(parts),
  relabelled: ({ kind, before, after }) => `${CHINESE_NOUNS[kind]}${before}现名${after}`,
  moved: ({ kind, name, before, after }) =>
    `${CHINESE_NOUNS[kind]}${name}从${before ?? "无处"}移到${after ?? "无处"}`,
} as const satisfies Record<string, Teller>;

/** What may happen to a whole element, whatever its kind. */
export const STRUCTURE_TELLERS = Object.fromEntries(
  (Object.keys(CHINESE_NOUNS) as SubjectKind[]).flatMap((kind) =>
    Object.entries(ASPECTS).map(([aspect, teller]) => [`${kind}-${aspect}`, teller] as const),
  ),
) as Readonly<Record<StructureCode, Teller>>;

function place({ of }: Parameters<Teller>[0]): string {
  return of === undefined ? "" : `${of}中`;
}

function renamed(parts: Parameters<Teller>[0]): string {
  return `${whose({ ...parts, of: undefined })}的标识从${parts.before}改为${parts.after}`;
}
