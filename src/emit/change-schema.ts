import * as z from "zod";
import { CHANGE_KINDS } from "../diff/change-kinds.ts";
import { NOUNS } from "../diff/nouns.ts";

/**
 * The shape of `smap diff --format json` for those who read it elsewhere. Heavy: load this file only where such a file
 * is validated or its schema is published.
 */
const kind = z.enum(Object.keys(NOUNS)).describe("kind of the element");
const element = { kind, id: z.string(), label: z.string() };

const subject = z
  .strictObject({ ...element, of: z.exactOptional(z.strictObject(element).describe("what it belongs to")) })
  .describe(
    "id and label as in the new map, or in the old one where it is removed; the id of a link is `a -> b`",
  );

const fact = z.strictObject({
  text: z.string().describe("as a sentence says it"),
  value: z.json().describe("plain data of the model, in the ids of the new map"),
});

const change = z.strictObject({
  code: z.enum(CHANGE_KINDS.map(({ code }) => code)),
  mark: z.enum(["+", "−", "~", "!"]).describe("added, removed, changed, or following from other changes"),
  grade: z.enum(["note", "notable", "danger"]),
  reason: z.exactOptional(z.string().describe("why the grade is above `note`")),
  sentence: z.string(),
  subject,
  field: z.exactOptional(z.string().describe("field of the model")),
  before: z.exactOptional(fact),
  after: z.exactOptional(fact),
  by: z.exactOptional(z.string().describe("by how much, as people say it")),
  placedIn: z.enum(["before", "after"]).describe("the state whose file and line are meant"),
  file: z.string(),
  line: z.exactOptional(z.int().min(1)),
  column: z.exactOptional(z.int().min(1)),
});

const count = z.int().min(0);

export const changesSchema = z.strictObject({
  format: z.literal("smap-changes"),
  version: z.literal(1),
  counts: z.strictObject({ note: count, notable: count, danger: count }),
  maps: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      state: z.enum(["added", "removed", "changed", "same"]),
      changes: z.array(change),
    }),
  ),
});

/** Changes as other programs read them. */
export type ChangesFile = Readonly<Omit<z.infer<typeof changesSchema>, "maps">> & {
  readonly maps: readonly ListedMap[];
};

interface ListedMap {
  readonly id: string;
  readonly label: string;
  readonly state: "added" | "removed" | "changed" | "same";
  readonly changes: readonly ListedChange[];
}

export type ListedChange = Readonly<Omit<z.infer<typeof change>, "before" | "after">> & {
  readonly before?: { readonly text: string; readonly value: unknown };
  readonly after?: { readonly text: string; readonly value: unknown };
};

/** JSON Schema of the changes, for those who validate them elsewhere. */
export function changesJsonSchema(): unknown {
  return { $id: "urn:smap:schema:changes:1", ...z.toJSONSchema(changesSchema, { target: "draft-7" }) };
}
