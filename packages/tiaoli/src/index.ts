// Policies
export type { LoadOptions } from './load-policy.js';
export { loadPolicy, loadPolicyBytes } from './load-policy.js';
export type { LoadedPolicy, LoadResult } from './policy.js';
export type { InForce } from './in-force.js';
export { policyInForce, unknownPolicy } from './in-force.js';
export { compareVersions } from './versions.js';
export { hashText } from './hash.js';

// Facts
export type { FactsObject, GivenFacts } from './facts/given-facts.js';
export { factsFromObject } from './facts/from-object.js';
export type { ParseFactsOptions } from './facts/parse-facts.js';
export { factsFromNode, parseFacts } from './facts/parse-facts.js';

// Decisions
export type { AskOptions } from './question.js';
export { checkQuestion } from './question.js';
export type { Decided, DecideOptions } from './decide.js';
export { decide } from './decide.js';
export type { Explained, ExplainOptions } from './explain.js';
export { explain } from './explain.js';
export type { NextOptions, NextQuestion } from './next-question.js';
export { nextQuestion } from './next-question.js';
export { replay } from './replay.js';
export type {
  DecidedReport,
  DecisionReport,
  ErrorReport,
  ExactDigits,
  FactValue,
  Receipt,
  ReportValue,
  RuleReport,
  ScoreReport,
  UndecidedReport,
  VetoReport,
} from './report.js';
export { engine } from './engine.js';

// Schemas
export type { JsonSchema, JsonValue } from './schema/json-schema.js';
export type { FactsSchemaOptions } from './schema/facts-schema.js';
export { factsSchema } from './schema/facts-schema.js';
export { mappingSchema } from './schema/mapping-schema.js';
export { policyFileSchema } from './schema/policy-file-schema.js';
export { resultSchema } from './schema/result-schema.js';

// Helpers of the packages around it
export { hasErrors } from './has-errors.js';
export { isDate } from './dates.js';
export { nowhere } from './nowhere.js';
export { suggestion } from './suggestion.js';
