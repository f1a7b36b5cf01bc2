// The pipeline: text in, maps and findings out

// Changes between two states of a strategy
export type { CheckSettings } from "./check/check.ts";
// Findings and how they are written
export { type Explanation, explanations } from "./check/explanations.ts";
export { RULES } from "./check/rules.ts";
export { changesIn } from "./chinese/changes.ts";
export { chineseExplanation } from "./chinese/explanations.ts";
export { chineseFact } from "./chinese/facts.ts";
export { chineseWords, findingsIn } from "./chinese/findings.ts";
export { compile, type Project } from "./compile.ts";
export { type Change, GRADES, type Grade } from "./diff/change.ts";
export { CHANGE_KINDS } from "./diff/change-kinds.ts";
export { diffMaps } from "./diff/diff.ts";
export { type GradePolicy, reaches } from "./diff/policy.ts";
export { diffStrategies, type MapDiff, type StrategyDiff } from "./diff/strategies.ts";
export { emitAggregates } from "./emit/aggregates-query.ts";
export { changesHtml } from "./emit/change-html.ts";
export { changesJson } from "./emit/change-json.ts";
export { changesMarkdown, escapeMarkdown, escapeOutsideCode } from "./emit/change-markdown.ts";
export { type ChangeMark, markOf } from "./emit/change-marks.ts";
export { changesStat } from "./emit/change-stat.ts";
export { changesText } from "./emit/change-text.ts";
export { CHANGE_WORDS } from "./emit/change-words.ts";
export { describeEvidence, evidenceMarkdown } from "./emit/evidence-report.ts";
// Texts for other drawing programs
export { EXPORTERS } from "./emit/exporters.ts";
export { findingsGithub } from "./emit/findings/github.ts";
export { findingsGitlab } from "./emit/findings/gitlab.ts";
export { findingsJson } from "./emit/findings/json.ts";
export { findingsMarkdown } from "./emit/findings/markdown.ts";
export { findingsSarif } from "./emit/findings/sarif.ts";
export { findingsSummary, findingsText } from "./emit/findings/text.ts";
// Pictures
export { drawOverlay, type OverlayOptions } from "./emit/overlay.ts";
export { drawPage } from "./emit/page.ts";
export type { FontFile } from "./emit/pdf/fonts.ts";
export { drawPdf } from "./emit/pdf.ts";
export { drawPng } from "./emit/png.ts";
export { drawPptx } from "./emit/pptx.ts";
// Values, scores, reports
export { formatShare, formatValue } from "./emit/report/numbers.ts";
export { reportHtml, reportMarkdown, scorecardTable } from "./emit/report.ts";
export {
  changesSchemaText,
  evidenceSchemaText,
  findingsSchemaText,
  simulationSchemaText,
} from "./emit/schema-texts.ts";
export { scorecardJson, scorecardSchemaText } from "./emit/scorecard-json.ts";
export { describeScorecard } from "./emit/scorecard-report.ts";
export { describeSimulation } from "./emit/simulation-report.ts";
// Measure code for other machines
export { SQL_DIALECTS, type SqlDialect } from "./emit/sql-dialects.ts";
export { emitSql } from "./emit/sql-script.ts";
export { standingOf } from "./emit/standing.ts";
export { idInSvg } from "./emit/svg/svg-id.ts";
export { drawSvg } from "./emit/svg.ts";
export { corporateTheme, type HouseStyle } from "./emit/theme/corporate-theme.ts";
export { readLogo } from "./emit/theme/logo.ts";
export { DEFAULT_THEME, type PictureTheme } from "./emit/theme/picture-theme.ts";
export { PRINT_THEME } from "./emit/theme/print-theme.ts";
export { emitTypescript } from "./emit/typescript.ts";
export { emitView } from "./emit/view.ts";
export { isTable, type TableView, viewContent, viewMarkdown } from "./emit/view-table.ts";
export { scorecardXlsx } from "./emit/xlsx.ts";
export { withActuals } from "./engine/actuals.ts";
export { readActuals } from "./engine/actuals-file.ts";
export { evaluateOnDuckdb } from "./engine/duckdb.ts";
export { evaluateFromAggregates } from "./engine/given-aggregates.ts";
export type { Evaluation } from "./engine/memory.ts";
export { evaluateOnPostgres } from "./engine/postgres.ts";
export type { MeasureValues } from "./formula/value.ts";
export { type CascadeOptions, layoutCascade } from "./layout/cascade.ts";
export { layoutMap } from "./layout/layout-map.ts";
export { layoutTable, layoutTablePages } from "./layout/layout-table.ts";
export { layoutNetwork } from "./layout/network.ts";
export type { Standing } from "./layout/options.ts";
export { pictureForm, tooLarge } from "./layout/picture-form.ts";
export type { Scene } from "./layout/scene.ts";
// The map, resolved
export { type Cascade, cascadeOf } from "./model/cascade.ts";
export type { StrategyMap, View } from "./model/model.ts";
export { parsePeriod } from "./model/periods.ts";
export { type Evidence, type LinkEvidence, testLinks } from "./score/evidence.ts";
export { applyScenario } from "./score/scenario.ts";
export { scoreMap } from "./score/score-map.ts";
export type { MeasureScore, Scorecard } from "./score/scorecard.ts";
export { type Simulation, simulateChange } from "./score/simulate.ts";
export { type Paint, PLAIN_PAINT } from "./source/code-frame.ts";
export {
  compareText,
  type Diagnostic,
  error,
  type Fix,
  type Severity,
  sortDiagnostics,
  type TextEdit,
  warning,
} from "./source/diagnostic.ts";
export { displayWidth } from "./source/display-width.ts";
export { type Finding, findingsOf } from "./source/finding.ts";
export type { Host } from "./source/host.ts";
export { logLine, logText } from "./source/log-text.ts";
export { createSource, type Place, type Source } from "./source/source.ts";
export { type SpokenLanguage, spokenLanguage } from "./source/spoken.ts";
export { didYouMean, suggest } from "./source/suggest.ts";
export type { Document } from "./syntax/ast.ts";
export { format } from "./syntax/format.ts";
export { type MergeResult, mergeSources } from "./syntax/merge/merge.ts";
