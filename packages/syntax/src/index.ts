// What a policy file says

export type {
  ClaimBody,
  ClaimDeclaration,
  ClaimDirection,
  RangeDeclaration,
} from './claim.js';
export { claimExpressions } from './claim.js';
export {
  bracketSuffix,
  type ComparisonWord,
  comparisonWords,
  periodSuffix,
  rangeWord,
} from './comparison-words.js';
export type { DateFunctionName, MonthlySum } from './date-functions.js';
// What a scalar says
export type {
  AnyTest,
  Arithmetic,
  AsOfDate,
  BooleanLiteral,
  Bound,
  Call,
  Comparison,
  ComparisonOperator,
  Conditional,
  DateLiteral,
  EqualTo,
  Expression,
  ExpressionKind,
  Fallback,
  Interval,
  Logical,
  MemberAccess,
  Membership,
  Missing,
  MissingTest,
  Negate,
  Not,
  NumberLiteral,
  OneOf,
  Reference,
  Test,
  TextLiteral,
  ThisMonth,
  UnitText,
  Where,
} from './expression.js';
export { expressionChildren, testExpressions, walkExpression } from './expression-children.js';
// Words
export type { Key, KeyShape, Keyword, KeywordLanguage } from './key.js';
export { key, noteKey, required, titleKey } from './key.js';
export type {
  ExpressionKeyword,
  FunctionName,
  KeyContext,
  TypeName,
} from './keywords.js';
export {
  expressionKeywords,
  formatNames,
  functions,
  groupCounts,
  hitPolicies,
  keys,
  multipliers,
  type RemainderRule,
  remainderRules,
  roundingModes,
  roundingTo,
  scoreFields,
  typeNames,
} from './keywords.js';
export { normalizeWidth } from './normalize.js';
export type { ModalityName } from './obligation-words.js';
export {
  checklistFields,
  milestoneEnumeration,
  milestoneFields,
  milestoneStatuses,
  modalities,
  modalityEnumeration,
  requirements,
} from './obligation-words.js';
export type {
  ChecklistBody,
  ChecklistItem,
  Milestone,
  MilestonesBody,
  Requirement,
} from './obligations.js';
export type {
  Acceptance,
  AllocationBody,
  Band,
  CaseBranch,
  CasesBody,
  Citation,
  Criterion,
  CriterionMethod,
  EntityDeclaration,
  EnumerationDeclaration,
  EnumerationValue,
  FormulaBody,
  Grade,
  HitPolicy,
  InputDeclaration,
  OpenValue,
  ParameterDeclaration,
  ParameterValue,
  Policy,
  Rounding,
  RuleBody,
  RuleDeclaration,
  ScoreBody,
  ScoreGroup,
  SlabsBody,
  SourceDeclaration,
  TableBody,
  TableInputColumn,
  TableOutputColumn,
  TableRow,
  Text,
  TiersBody,
  Title,
  UnitDeclaration,
  VariantDeclaration,
  Veto,
} from './policy.js';
export { allInputs, allRules, titleOf } from './policy.js';
export { ruleExpressions } from './rule-expressions.js';
export type { BuiltInUnit } from './units.js';
export { builtInUnits } from './units.js';
export type { InputMapping, PolicyReference, UseDeclaration } from './use.js';
export { readPolicyReference } from './use.js';
export { policyInPlace, rulesByName } from './variant.js';
