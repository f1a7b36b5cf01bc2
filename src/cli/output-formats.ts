/** What `smap build --format` can write; later ones are added at the end. */
export const OUTPUT_FORMATS = ["svg", "png", "json", "ts", "sql", "md", "pdf", "html"] as const;

export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

export const DEFAULT_FORMATS: readonly OutputFormat[] = ["svg", "json", "ts"];

export const FINDING_FORMATS = ["text", "json", "sarif", "github", "gitlab"] as const;

export type FindingFormat = (typeof FINDING_FORMATS)[number];

export const EVALUATION_FORMATS = ["table", "json", "csv"] as const;

export type EvaluationFormat = (typeof EVALUATION_FORMATS)[number];

/** Who a report is for. */
export const REPORT_LEVELS = ["strategic", "management", "business"] as const;

export type ReportLevel = (typeof REPORT_LEVELS)[number];

/** What `smap emit` writes. */
export const EMIT_TARGETS = ["sql", "typescript"] as const;

export type EmitTarget = (typeof EMIT_TARGETS)[number];

export const DIFF_FORMATS = ["text", "markdown", "json", "svg", "html"] as const;

export type DiffFormat = (typeof DIFF_FORMATS)[number];
