export { coverageOf, coverageSteps } from './coverage.js';
export { coverageHtml, type MeasuredPolicy } from './html/page.js';
export {
  type CoverageKind,
  type CoverageSide,
  coverageKinds,
  kindWords,
  type ThresholdSide,
} from './kinds.js';
export { type CoverageLine, coverageLines, type LineState } from './lines.js';
export { isAtLeast, type LeastPercent, percentOf, readPercent } from './percent.js';
export type {
  Coverage,
  CoverageCount,
  CoverageItem,
  CoverageOptions,
  RunFile,
} from './result.js';
