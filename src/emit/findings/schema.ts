import * as z from "zod";
import type { Finding } from "../../source/finding.ts";
import type { Mutable, Same } from "../schema-fits.ts";

/**
 * The shape of `smap check --format json` for those who read it elsewhere. Heavy: load this file only where the schema
 * is published.
 */
const position = z
  .strictObject({
    line: z.int().min(1),
    column: z.int().min(1).describe("in UTF-16 units"),
    offset: z.int().min(0).describe("from the start of the file, in UTF-16 units"),
  })
  .describe("a point in a file, lines and columns from 1");

const range = z.strictObject({ start: position, end: position.describe("the first point after it") });

const file = z.string().describe("from the project's root, with `/`; `-` is standard input");

const finding = z.strictObject({
  code: z.string().describe("`smap explain CODE` tells more"),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  file,
  range,
  hint: z.exactOptional(z.string().describe("short remark beside the marked text")),
  related: z.array(z.strictObject({ message: z.string(), file, range })),
  fixes: z.array(
    z.strictObject({
      title: z.string(),
      file,
      edits: z.array(z.strictObject({ range, text: z.string().describe("what comes in its place") })),
    }),
  ),
  url: z.string().describe("where the long help of the code stands"),
});

const findingsSchema = z
  .strictObject({ findings: z.array(finding) })
  .describe("What smap has to say about the files of a project");

export const schemaFitsFinding: Same<z.infer<typeof finding>, Mutable<Finding>> = true;

/** JSON Schema of findings. */
export function findingsJsonSchema(): object {
  return { $id: "urn:smap:schema:diagnostics:1", ...z.toJSONSchema(findingsSchema, { target: "draft-7" }) };
}
