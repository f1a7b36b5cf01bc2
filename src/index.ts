// The pipeline
export { compile, type Project } from "./compile.ts";
export type { Host } from "./source/host.ts";

// Findings
export { compareText, type Diagnostic, error, type Severity, sortDiagnostics } from "./source/diagnostic.ts";
export { type Paint, PLAIN_PAINT } from "./source/code-frame.ts";
export { displayWidth } from "./source/display-width.ts";
export { type Finding, findingsOf } from "./source/finding.ts";
export { logLine, logText } from "./source/log-text.ts";
export { createSource, type Source } from "./source/source.ts";
export { findingsGithub } from "./emit/findings/github.ts";
export { findingsGitlab } from "./emit/findings/gitlab.ts";
export { findingsJson } from "./emit/findings/json.ts";
export { findingsSarif } from "./emit/findings/sarif.ts";
export { findingsSummary, findingsText } from "./emit/findings/text.ts";
export { explanations } from "./check/explanations.ts";
export { didYouMean } from "./source/suggest.ts";
export type { Fix, TextEdit } from "./source/diagnostic.ts";
export { format } from "./syntax/format.ts";
export type { StrategyMap, View } from "./model/model.ts";
export type { Document } from "./syntax/ast.ts";
export { layoutMap } from "./layout/layout-map.ts";
export { drawSvg } from "./emit/svg.ts";
export { drawPng } from "./emit/png.ts";
export { scoreMap } from "./score/score-map.ts";
export type { MeasureScore, Scorecard } from "./score/scorecard.ts";
export { scorecardJson } from "./emit/scorecard-json.ts";
export { reportMarkdown } from "./emit/report.ts";
export { standingOf } from "./emit/standing.ts";
export { formatShare, formatValue } from "./emit/report/numbers.ts";
export { evaluateOnDuckdb } from "./engine/duckdb.ts";
export { SQL_DIALECTS, type SqlDialect } from "./emit/sql-dialects.ts";
import type { StrategyMap as M } from "./model/model.ts";
export const emitTypescript = (map: M): string => map.id;
export const emitSql = (map: M, dialect: string): string => map.id + dialect;
export { parsePeriod } from "./model/periods.ts";
