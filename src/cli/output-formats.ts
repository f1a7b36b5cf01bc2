/** What `smap build --format` can write; later ones are added at the end. */
export const OUTPUT_FORMATS = ["svg", "png", "json", "ts", "sql", "md"] as const;

export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

export const DEFAULT_FORMATS: readonly OutputFormat[] = ["svg", "json", "ts"];

export const FINDING_FORMATS = ["text", "json", "sarif", "github", "gitlab"] as const;

export type FindingFormat = (typeof FINDING_FORMATS)[number];
