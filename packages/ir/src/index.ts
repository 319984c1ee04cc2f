// The core

export { checkInvariants, invariants } from './check-invariants.js';
// Reading
export { children, descendants } from './children.js';
export type {
  Core,
  Entity,
  Enumeration,
  Input,
  Parameter,
  ParameterValue,
  Rule,
  Source,
  Variant,
} from './core.js';
export { coreVersion } from './core.js';
export { allInputs, allRules, entityOf, type Owned, qualifiedName } from './declarations.js';
// Expressions
export type {
  Aggregate,
  AggregateFunction,
  And,
  Arithmetic,
  AsOfDate,
  Bracket,
  BuiltIn,
  Call,
  Cap,
  CaseBranch,
  Cases,
  Citation,
  Clause,
  Compare,
  CompareOperator,
  Constant,
  ConstantValue,
  CoreExpression,
  CoreKind,
  CriterionMethod,
  ElementInput,
  ElementRule,
  Fallback,
  FieldAccess,
  Filter,
  Floor,
  HitPolicy,
  If,
  InputReference,
  Match,
  Negate,
  Not,
  Or,
  ParameterReference,
  Rank,
  Round,
  RoundingMode,
  RuleReference,
  Score,
  ScoreCriterion,
  ScoreGrade,
  ScoreGroup,
  ScoreVeto,
  Slabs,
  Sort,
  Subject,
  Table,
  TableCell,
  TableColumn,
  TableOutput,
  TableRow,
  Tiers,
} from './expression.js';
export type { Invariant } from './invariants/invariant.js';
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
