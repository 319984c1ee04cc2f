// Days off

export { chinaHolidays, type HolidayCalendar, type HolidayYear } from '@tiaoli/calendar';

// Policies

export { isDay as isDate } from '@tiaoli/calendar';
export {
  describeDigits,
  describePercent,
  describeUnit,
  explanationSchema,
} from '@tiaoli/explainer';
export type { Decided, DecideOptions } from './decide.js';
export { decide } from './decide.js';
export type { Explained, ExplainOptions, ExplanationData } from './explain.js';
export { explain } from './explain.js';
export { factValue } from './facts/fact-values.js';
export { factsFromObject } from './facts/from-object.js';
// Facts
export type { FactsMap, FactsObject, GivenFacts } from './facts/given-facts.js';
export type { ParseFactsOptions } from './facts/parse-facts.js';
export { factsFromNode, parseFacts } from './facts/parse-facts.js';
export type { VersionFinding } from './force/check-versions.js';
export { checkVersions, repeatedVersions } from './force/check-versions.js';
export type { Superseding } from './force/superseded.js';
export { supersededFinding, supersededOn } from './force/superseded.js';
export type { TimelineChange, TimelineVersion, VersionTimeline } from './force/timeline.js';
export { versionTimeline } from './force/timeline.js';
// Helpers of the packages around it
export { hasErrors } from './has-errors.js';
export { hashText } from './hash.js';
export type { InForce } from './in-force.js';
export { policyInForce, unknownPolicy } from './in-force.js';
export type { LoadOptions } from './load-policy.js';
export { loadPolicy, loadPolicyBytes } from './load-policy.js';
export type { AskedElement, NextOptions, NextQuestion } from './next-question.js';
export { nextQuestion } from './next-question.js';
export type { InPlace } from './place.js';
export { placesOf, policyInPlace } from './place.js';
export type { LoadedPolicy, LoadResult } from './policy.js';
// Decisions
export type { AskOptions } from './question.js';
export {
  createQuickDecider,
  type QuickDecided,
  type QuickDecider,
  type QuickOptions,
} from './quick/quick-decider.js';
export { isRecordedReport } from './recorded.js';
export type { Replayed, ReplayOptions } from './replay.js';
export { replay } from './replay.js';
export type {
  ChecklistReport,
  DecidedReport,
  DecisionReport,
  ElementReport,
  EntityReports,
  ErrorReport,
  ExactDigits,
  FactValue,
  ItemReport,
  Receipt,
  ReportValue,
  RuleReport,
  ScoreReport,
  UndecidedReport,
  UsedReceipt,
  VetoReport,
} from './report.js';
export type { FactsSchemaOptions } from './schema/facts-schema.js';
export { factsSchema } from './schema/facts-schema.js';
// Schemas
export type { JsonSchema, JsonValue } from './schema/json-schema.js';
export { mappingSchema } from './schema/mapping-schema.js';
export { policyFileSchema } from './schema/policy-file-schema.js';
export { resultSchema } from './schema/result-schema.js';
export { suggestion } from './suggestion.js';
export type { PolicyFile } from './uses/load-policies.js';
export { loadPolicies } from './uses/load-policies.js';
export type { LinkOn, PolicyOn } from './uses/policy-on.js';
export { policyOn } from './uses/policy-on.js';
export { compareVersions } from './versions.js';

// Not for embedders, but for the cases and the command line: the name and version of this engine, a
// node of YAML as a fact, the span of what is in no text, elements by their path, the check of a question by itself,
// mappings with known keys, and a policy that means something else than its text.

export { entityAtPath, followPath, isElementFact, listsBy } from './element-path.js';
export { engine } from './engine.js';
export { largestFacts } from './facts/limits.js';
export { rawFact } from './facts/raw-facts.js';
export { findElementAt } from './find-element-at.js';
export { nowhere } from './nowhere.js';
export type { ReadQuestion } from './question.js';
export { checkQuestion, readQuestion } from './question.js';
export type { Entries } from './read-mapping.js';
export {
  keyOf,
  otherShape,
  readMapping,
  repeatedKey,
  textOf,
  wrongShape,
} from './read-mapping.js';
export { withCores } from './with-cores.js';
