// Why a decision came out as it did
export {
  type ExplainMarkdownOptions,
  type ExplainOptions,
  type ExplainTextOptions,
  explainData,
  explainMarkdown,
  explainText,
} from './explain.js';
export type {
  ExplanationCitation,
  ExplanationFact,
  ExplanationKind,
  ExplanationNode,
  ExplanationStatus,
} from './explanation.js';
export { explanationSchema } from './explanation-schema.js';
export type { Paint, PaintRole } from './render/text.js';
// Values in words
export { describeDigits, describePercent, describeUnit } from './values/describe-digits.js';
export { describeOutcome } from './values/describe-outcome.js';
export { type DescribeOptions, describeValue } from './values/describe-value.js';
