import type { Bilingual, Span } from '@tiaoli/diagnostics';
import type { ClaimDeclaration, RangeDeclaration } from './claim.js';
import type { Expression, Test } from './expression.js';
import type { KeywordLanguage } from './key.js';
import type { RemainderRule } from './keywords.js';
import type { ModalityName } from './obligation-words.js';
import type { ChecklistBody, MilestonesBody } from './obligations.js';
import type { PolicyReference, UseDeclaration } from './use.js';

/** A piece of text as written, cleaned of quotes and block indentation. */
export interface Text {
  readonly text: string;
  readonly span: Span;
}

/** A title in one or both languages. A plain scalar is the Chinese title. */
export interface Title {
  readonly zh?: string;
  readonly en?: string;
  readonly span: Span;
}

/** A whole policy file. Anything that could not be read is absent, and was reported. */
export interface Policy {
  readonly kind: 'policy';
  readonly span: Span;
  /** The language that most keys are written in. */
  readonly keywordLanguage: KeywordLanguage;
  readonly id?: Text;
  readonly title?: Title;
  readonly version?: Text;
  readonly effective?: Text;
  readonly until?: Text;
  readonly note?: Text;
  /** Where the text applies as it stands, where it has variants for other places. */
  readonly place?: Text;
  readonly uses: readonly UseDeclaration[];
  /** Other policies that it replaces from the day on which it takes effect. */
  readonly supersedes: readonly PolicyReference[];
  readonly sources: readonly SourceDeclaration[];
  readonly units: readonly UnitDeclaration[];
  readonly enumerations: readonly EnumerationDeclaration[];
  readonly entities: readonly EntityDeclaration[];
  readonly inputs: readonly InputDeclaration[];
  readonly parameters: readonly ParameterDeclaration[];
  readonly rules: readonly RuleDeclaration[];
  /** What it says of itself; it takes no part in what is decided. */
  readonly claims: readonly ClaimDeclaration[];
  readonly variants: readonly VariantDeclaration[];
}

/** What is otherwise in one place: parameters and rules that replace those of the same name. */
export interface VariantDeclaration {
  readonly kind: 'variant';
  /** The place. */
  readonly name: Text;
  readonly title?: Title;
  readonly note?: Text;
  readonly parameters: readonly ParameterDeclaration[];
  readonly rules: readonly RuleDeclaration[];
  readonly span: Span;
}

/** A document that rules cite by a short name. */
export interface SourceDeclaration {
  readonly kind: 'source';
  readonly name: Text;
  readonly title?: Title;
  readonly register?: Text;
  readonly url?: Text;
  readonly note?: Text;
  readonly span: Span;
}

/** A unit of the policy's own: a new dimension, or so many of another unit (`箱: 12 件`). */
export interface UnitDeclaration {
  readonly kind: 'unit';
  readonly name: Text;
  readonly definition?: Expression;
  readonly span: Span;
}

export interface EnumerationValue {
  readonly name: Text;
  readonly title?: Title;
}

export interface EnumerationDeclaration {
  readonly kind: 'enumeration';
  readonly name: Text;
  readonly title?: Title;
  /** Best first when `ordered`. */
  readonly values: readonly EnumerationValue[];
  readonly ordered: boolean;
  readonly span: Span;
}

/** How a rule, parameter, row or criterion is justified. */
export interface Citation {
  /** As written, for example `讲话 2.4(3)`; several are separated by `；` or listed. */
  readonly clauses: readonly Text[];
  readonly assumption?: Text;
}

export interface InputDeclaration {
  readonly kind: 'input';
  readonly name: Text;
  readonly title?: Title;
  /** A built-in type's key (`boolean`, `integer` …) or the name of an enumeration. */
  readonly type?: Text;
  /** Of a list: the name of the entity that it holds. */
  readonly of?: Text;
  readonly unit?: Text;
  readonly decimals?: Text;
  readonly min?: Expression;
  readonly max?: Expression;
  readonly format?: Text;
  /** Values of an enumeration declared in place. */
  readonly values?: readonly EnumerationValue[];
  readonly ordered: boolean;
  readonly question?: Title;
  readonly note?: Text;
  readonly citation: Citation;
  readonly span: Span;
}

/** A kind of things that lists hold: each has the inputs, and the rules apply to each. */
export interface EntityDeclaration {
  readonly kind: 'entity';
  readonly name: Text;
  readonly title?: Title;
  /** The name of the input that tells one from another. */
  readonly key?: Text;
  /** What the elements are counted in. */
  readonly unit?: Text;
  readonly inputs: readonly InputDeclaration[];
  readonly rules: readonly RuleDeclaration[];
  readonly note?: Text;
  readonly span: Span;
}

/** One value of a parameter and the time in which it holds. */
export interface ParameterValue {
  readonly from?: Text;
  readonly until?: Text;
  readonly value?: Expression;
  readonly citation: Citation;
  readonly span: Span;
}

export interface ParameterDeclaration {
  readonly kind: 'parameter';
  readonly name: Text;
  readonly title?: Title;
  readonly unit?: Text;
  readonly note?: Text;
  /** None where it is open. */
  readonly values: readonly ParameterValue[];
  /** Nobody has fixed its value yet: why, and of what type it will be. */
  readonly open?: OpenValue;
  readonly citation: Citation;
  readonly span: Span;
}

export interface OpenValue {
  readonly reason: Text;
  /** A built-in type's key or the name of an enumeration; a number where absent. */
  readonly type?: Text;
  readonly decimals?: Text;
  readonly min?: Expression;
  readonly max?: Expression;
  /** A format's key. */
  readonly format?: Text;
  /** Whether another key fits behind its reason, on the same line. */
  readonly inBraces: boolean;
}

/** A diagnostic that the author has explained. */
export interface Acceptance {
  readonly code: Text;
  readonly reason?: Text;
}

export interface RuleDeclaration {
  readonly kind: 'rule';
  readonly name: Text;
  readonly title?: Title;
  readonly citation: Citation;
  readonly modality?: ModalityName;
  readonly unit?: Text;
  readonly format?: Text;
  readonly note?: Text;
  readonly internal: boolean;
  readonly body?: RuleBody;
  readonly round?: Rounding;
  readonly cap?: Expression;
  readonly floor?: Expression;
  /** To be proved; it limits nothing. */
  readonly range?: RangeDeclaration;
  readonly accept: readonly Acceptance[];
  readonly span: Span;
}

/** `四舍五入 到 0.01元`. */
export interface Rounding {
  readonly mode: Text;
  readonly step: Expression;
  readonly span: Span;
}

export type RuleBody =
  | FormulaBody
  | CasesBody
  | TableBody
  | TiersBody
  | SlabsBody
  | ScoreBody
  | ChecklistBody
  | MilestonesBody
  | AllocationBody;

export interface FormulaBody {
  readonly kind: 'formula';
  readonly expression: Expression;
  readonly span: Span;
}

/** Ordered branches: the first whose condition holds decides. */
export interface CasesBody {
  readonly kind: 'cases';
  readonly branches: readonly CaseBranch[];
  readonly otherwise?: Expression;
  readonly span: Span;
}

export interface CaseBranch {
  readonly when: Expression;
  readonly then: Expression;
  readonly modality?: ModalityName;
  readonly citation: Citation;
  readonly span: Span;
}

/** `collect` gives the list of the outputs of all rows that hold; the others aggregate that list. */
export type HitPolicy = 'unique' | 'first' | 'collect' | 'sum' | 'min' | 'max' | 'count';

export interface TableBody {
  readonly kind: 'table';
  readonly hitPolicy: HitPolicy;
  readonly hitPolicyText?: Text;
  readonly inputs: readonly TableInputColumn[];
  readonly outputs: readonly TableOutputColumn[];
  readonly rows: readonly TableRow[];
  /** The outputs of a last row whose only condition is `otherwise`. */
  readonly otherwise?: TableRow;
  readonly span: Span;
}

export interface TableInputColumn {
  readonly heading: Expression;
  readonly span: Span;
}

export interface TableOutputColumn {
  readonly name: Text;
  readonly title?: Title;
  /** Its name where its title is written. */
  readonly titled?: Text;
  readonly span: Span;
}

export interface TableRow {
  readonly tests: readonly Test[];
  readonly outputs: readonly Expression[];
  readonly span: Span;
}

/** One line of tiers, slabs, bands or grades: a test of the subject and a value. */
export interface Band<V> {
  readonly test: Test;
  readonly value: V;
  readonly span: Span;
}

/** Marginal brackets (超额累进): each part of the amount at its own bracket's rate. */
export interface TiersBody {
  readonly kind: 'tiers';
  readonly of: Expression;
  readonly brackets: readonly Band<Expression>[];
  readonly span: Span;
}

/** Whole-amount brackets (全额): the whole amount at the rate of the bracket it falls in. */
export interface SlabsBody {
  readonly kind: 'slabs';
  readonly of: Expression;
  readonly brackets: readonly Band<Expression>[];
  readonly span: Span;
}

/** A part of an amount that is divided over a list by weights. */
export interface AllocationBody {
  readonly kind: 'allocate';
  readonly amount: Expression;
  readonly list: Expression;
  /** About one element. */
  readonly weight: Expression;
  readonly step: Expression;
  /** Absent where it could not be read. */
  readonly remainder?: RemainderRule;
  readonly span: Span;
}

export interface ScoreBody {
  readonly kind: 'score';
  readonly groups: readonly ScoreGroup[];
  readonly max?: Expression;
  readonly grades: readonly Grade[];
  readonly vetoes: readonly Veto[];
  readonly span: Span;
}

/** A score without groups has one group without a name. */
export interface ScoreGroup {
  readonly name?: Text;
  readonly title?: Title;
  /** Absent where its points are added. */
  readonly counts?: 'minus' | 'bonus';
  readonly weight?: Expression;
  readonly max?: Expression;
  readonly criteria: readonly Criterion[];
  readonly citation: Citation;
  readonly span: Span;
}

export interface Criterion {
  readonly name: Text;
  readonly title?: Title;
  readonly max?: Expression;
  readonly method?: CriterionMethod;
  readonly citation: Citation;
  readonly span: Span;
}

export type CriterionMethod =
  | { readonly kind: 'points'; readonly points: Expression; readonly span: Span }
  | {
      readonly kind: 'bands';
      readonly of: Expression;
      readonly bands: readonly Band<Expression>[];
      readonly otherwise?: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'deduct';
      readonly deduct: Expression;
      readonly from?: Expression;
      readonly span: Span;
    }
  | { readonly kind: 'highestOf'; readonly items: readonly Expression[]; readonly span: Span };

/** A grade and the totals that earn it; `test` is absent for `otherwise`. Best first. */
export interface Grade {
  readonly name: Text;
  readonly test?: Test;
  readonly span: Span;
}

export interface Veto {
  readonly when: Expression;
  readonly grade: Text;
  readonly title?: Title;
  readonly citation: Citation;
  readonly span: Span;
}

/** The inputs of a policy and those of its entities. */
export function allInputs({ entities, inputs }: Policy): readonly InputDeclaration[] {
  return [...entities.flatMap((entity) => entity.inputs), ...inputs];
}

/** The rules of a policy and those of its entities. */
export function allRules({ entities, rules }: Policy): readonly RuleDeclaration[] {
  return [...entities.flatMap((entity) => entity.rules), ...rules];
}

/** What a title says in a language, falling back to the other and then to the name. */
export function titleOf(title: Title | undefined, name: string): Bilingual {
  const zh = title?.zh ?? name;
  return { zh, en: title?.en ?? zh };
}
