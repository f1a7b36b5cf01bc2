/** What `smap build --format` can write; later ones are added at the end. */
export const OUTPUT_FORMATS = ["svg", "png", "json", "ts", "sql", "md", "pdf", "html", "pptx"] as const;

export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** How pictures look: `default` is light, and dark where the reader's system asks for it. */
export const THEMES = ["default", "light", "dark", "print", "corporate"] as const;

export type ThemeName = (typeof THEMES)[number];

export const DEFAULT_FORMATS: readonly OutputFormat[] = ["svg", "json", "ts"];

export const FINDING_FORMATS = ["text", "json", "sarif", "github", "gitlab"] as const;

export type FindingFormat = (typeof FINDING_FORMATS)[number];

export const EVALUATION_FORMATS = ["table", "json", "csv", "xlsx"] as const;

export type EvaluationFormat = (typeof EVALUATION_FORMATS)[number];

/** Who a report is for. */
export const REPORT_LEVELS = ["strategic", "management", "business"] as const;

export type ReportLevel = (typeof REPORT_LEVELS)[number];

export const REPORT_FORMATS = ["markdown", "html"] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const EVIDENCE_FORMATS = ["table", "json", "markdown"] as const;

export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];

/** Where aggregates are computed. */
export const ENGINES = ["duckdb", "postgres"] as const;

export type Engine = (typeof ENGINES)[number];

/** What has a published JSON Schema. */
export const SCHEMAS = ["scorecard", "config", "diagnostics", "changes", "evidence", "simulation"] as const;

export type SchemaName = (typeof SCHEMAS)[number];

/** What `smap emit` writes. */
export const EMIT_TARGETS = ["sql", "aggregates", "view", "typescript"] as const;

export type EmitTarget = (typeof EMIT_TARGETS)[number];

/** How `smap ci` writes findings to standard output. */
export const ANNOTATION_FORMATS = ["text", "github"] as const;

export type AnnotationFormat = (typeof ANNOTATION_FORMATS)[number];

/** What `smap export` writes. */
export const EXPORT_FORMATS = ["mermaid", "dot", "d2"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const DIFF_FORMATS = ["text", "markdown", "json", "svg", "html"] as const;

export type DiffFormat = (typeof DIFF_FORMATS)[number];
