// The core

export { checkInvariants, invariants } from './check-invariants.js';
// Reading
export { children, descendants } from './children.js';
export type { Core, Enumeration, Input, Parameter, ParameterValue, Rule, Source } from './core.js';
export { coreVersion } from './core.js';
// Expressions
export type {
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
  Fallback,
  FieldAccess,
  Floor,
  HitPolicy,
  If,
  InputReference,
  Match,
  Negate,
  Not,
  Or,
  ParameterReference,
  Round,
  RoundingMode,
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
