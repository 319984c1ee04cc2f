// Values and outcomes

// Questions
export type {
  Decision,
  ElementResults,
  Facts,
  ListResults,
  Question,
  RawFact,
  ReadFacts,
  RuleResult,
} from './evaluate.js';
export { elementsIn } from './facts/elements-in.js';
export { readFacts } from './facts/read-facts.js';
export { unitsWrittenFor } from './facts/written-number.js';
export { bestQuestion } from './needs/best-question.js';
// Exact numbers
export {
  decimalPlaces,
  formatInUnit,
  formatRational,
  inUnit,
  parseRational,
  rationalOf,
} from './numbers/rational.js';
export { roundTo } from './numbers/rounding.js';
export type { EvaluationError, FactSet, Failed, Known, Outcome, Unknown } from './outcome.js';
export type { Decider } from './run/decider.js';
export { createDecider, decide } from './run/decider.js';
export { modalityColumn, modalityOf } from './run/modality.js';
export { mostNeeds } from './run/outcomes.js';
export { partialFields } from './run/partial-fields.js';
// How a decision came about
export type {
  AllocationDecision,
  BracketDecision,
  CasesDecision,
  ChecklistDecision,
  CriterionStep,
  Decision as StepDecision,
  ListDecision,
  Member,
  MilestoneStep,
  MilestonesDecision,
  MonthStep,
  MonthsDecision,
  Part,
  RolledDecision,
  RuleStep,
  ScoreDecision,
  Step,
  TableDecision,
  TestStatus,
} from './step.js';
export type { Element, FieldValue, ScoreValue, Value } from './value.js';
// Words of messages
export { nameWords } from './values/describe.js';
export { englishMeasure, englishQuantity, englishUnit } from './values/english-quantity.js';
export { sameExpression } from './values/same-expression.js';
