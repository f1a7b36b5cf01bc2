import * as z from "zod";
import { OUTPUT_FORMATS, THEMES } from "./output-formats.ts";

const grade = z.enum(["note", "notable", "danger", "off"]);

const severity = z.enum(["error", "warning", "info", "off"]);

const colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, "a colour is written like `#1f5690`: # and six digits from 0 to f");

const fontNames = z
  .array(
    z
      .string()
      .regex(
        /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,60}$/u,
        "a font's name is written in letters, digits, spaces and `-`",
      ),
  )
  .min(1)
  .max(6);

const configSchema = z.strictObject({
  $schema: z.string().optional().describe("Where the JSON Schema of this file lies, for editors"),
  out: z.string().min(1).optional().describe("Folder for outputs, from the project's root"),
  formats: z.array(z.enum(OUTPUT_FORMATS)).min(1).optional().describe("What `smap build` writes"),
  language: z.string().min(2).optional().describe("Language of labels and findings, a tag such as `zh`"),
  theme: z.enum(THEMES).optional().describe("How pictures look"),
  corporate: z
    .strictObject({
      perspectives: z
        .array(colour)
        .min(1)
        .max(6)
        .optional()
        .describe("Colours of the perspectives from top to bottom, taken in turn"),
      ink: colour.optional().describe("Colour of text"),
      page: colour.optional().describe("Colour of the ground"),
      links: colour.optional().describe("Colour of arrows"),
      fonts: fontNames.optional().describe("Fonts for Western letters, the first that a reader has is taken"),
      eastAsianFonts: fontNames.optional().describe("Fonts for Chinese, Japanese and Korean"),
      textScale: z
        .number()
        .min(0.6)
        .max(1)
        .optional()
        .describe("Size of texts against the usual: fonts that run wider than Arial need less than 1"),
      logo: z.string().min(1).optional().describe("A PNG or SVG file within the project"),
    })
    .optional()
    .describe("The house style, for the theme `corporate`"),
  maxWarnings: z.int().min(0).optional().describe("More warnings than this make `smap check` fail"),
  checks: z
    .record(
      z.string(),
      z.union([
        severity,
        z.strictObject({
          severity: severity.optional().describe("How a finding is told, or `off`"),
          limit: z.number().min(0).optional().describe("The number of a check that has one"),
        }),
      ]),
    )
    .optional()
    .describe("Severity and limit of checks by their code, as docs/checks.md lists them"),
  diff: z
    .strictObject({
      grades: z.record(z.string(), grade).optional().describe("Grade of a change by its code, or `off`"),
      renames: grade.optional().describe("Grade of all changes of ids, or `off`"),
      failOn: z
        .enum(["note", "notable", "danger"])
        .optional()
        .describe("Least grade that makes `smap diff` fail"),
    })
    .optional()
    .describe("How `smap diff` grades changes"),
  evaluation: z
    .strictObject({
      seconds: z.number().positive().max(600).optional().describe("Time limit of a measure"),
      megabytes: z.int().min(64).max(16_384).optional().describe("Memory limit of the evaluation"),
    })
    .optional()
    .describe("Limits of `smap eval`"),
});

/** What `smap.config.json` may say. */
export type Config = z.infer<typeof configSchema>;

export type ValidatedConfig =
  | { readonly kind: "config"; readonly config: Config }
  | { readonly kind: "faulty"; readonly messages: readonly string[] };

export function validateConfig(value: unknown): ValidatedConfig {
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return { kind: "config", config: parsed.data };
  const messages = parsed.error.issues.map((issue) => {
    const where = issue.path.length === 0 ? "the settings" : `\`${issue.path.map(String).join(".")}\``;
    if (issue.code === "unrecognized_keys") {
      const known = issue.path.length === 0 ? Object.keys(configSchema.shape) : ["seconds", "megabytes"];
      return `${issue.keys.map((key) => `\`${key}\``).join(", ")} is no setting; there are ${known.join(", ")}`;
    }
    return `${where}: ${issue.message.replace(/^Invalid (input|option): /, "")}`;
  });
  return { kind: "faulty", messages };
}

/** JSON Schema of `smap.config.json`, for editors. */
export function configJsonSchema(): unknown {
  return { $id: "urn:smap:schema:config:1", ...z.toJSONSchema(configSchema, { target: "draft-7" }) };
}
