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

// Not for those who measure, but for what changes a policy step by step: what a step is, how places
// are called, and what a case comes to.

export { boundValues, comparedOf, type Declarations } from './plan/compared.js';
export { canExceed, canPass } from './plan/limits.js';
export { greatestOf, leastKnown, mostOf } from './plan/most.js';
export { declarationsOf } from './plan/plan-of.js';
export { isNeverNegative } from './plan/sign.js';
export { distanceOf, type Threshold, thresholdOf } from './plan/threshold.js';
export { called, numbered, oneLine } from './plan/words.js';
export { evaluatedSteps } from './seen/seen.js';
