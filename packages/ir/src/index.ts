// The core

export { checkInvariants, invariants } from './check-invariants.js';
// Reading
export { children, descendants, methodChildren } from './children.js';
// Expressions
export type { Citation, Clause } from './citation.js';
export { type Claim, claimExpressions } from './claim.js';
export type { ConstantValue } from './constant-value.js';
export type {
  Core,
  Entity,
  Enumeration,
  Input,
  OpenParameter,
  Parameter,
  ParameterValue,
  Rule,
  Source,
  Variant,
} from './core.js';
export { coreVersion } from './core.js';
// Expressions
export type { DateCall, PeriodUnit, Shift, SumMonths, ThisMonth } from './date-expressions.js';
export {
  argumentKinds,
  type DateFunction,
  type DateSignature,
  dateFunctions,
} from './date-functions.js';
export { allInputs, allRules, entityOf, type Owned, qualifiedName } from './declarations.js';
export type {
  And,
  Arithmetic,
  AsOfDate,
  Bracket,
  Call,
  Cap,
  CaseBranch,
  Cases,
  Compare,
  Constant,
  CoreExpression,
  CoreKind,
  CriterionMethod,
  ElementInput,
  ElementRule,
  Fallback,
  FieldAccess,
  Floor,
  If,
  InputReference,
  Match,
  Negate,
  Not,
  Or,
  ParameterReference,
  Round,
  RuleReference,
  Score,
  ScoreCriterion,
  ScoreGrade,
  ScoreGroup,
  ScoreVeto,
  Slabs,
  Subject,
  Table,
  TableCell,
  TableColumn,
  TableOutput,
  TableRow,
  Tiers,
} from './expression.js';
export type { Invariant } from './invariants/invariant.js';
export type { Aggregate, Allocate, Filter, Rank, Sort, SortKey } from './list-expression.js';
export { meaningOf } from './meaning.js';
export type {
  Checklist,
  ChecklistItem,
  Milestone,
  MilestoneStatus,
  Milestones,
  Modality,
} from './obligations.js';
export {
  decides,
  milestoneEnumeration,
  modalityEnumeration,
  ruleFields,
  statusCounts,
} from './obligations.js';
export { oncePer } from './once-per.js';
export type {
  AggregateFunction,
  BuiltIn,
  CompareOperator,
  HitPolicy,
  Parity,
  Remainder,
  RoundingMode,
} from './operators.js';
export { coreSchema } from './schema/core-schema.js';
export type { JsonSchema } from './schema/json-schema.js';
// Types of values
export type {
  DateText,
  DisplayUnit,
  RationalText,
  RecordField,
  ScoreType,
  ValueType,
} from './types.js';
// Policies that use others
export type { GivenInput, LinkedPolicy, Use, UsedRule } from './uses.js';
export { isInRange, isSameEnumeration, linkedPolicyOf } from './uses.js';
