import type { Checked, Diagnostic } from '@tiaoli/diagnostics';
import type { Expression, Rounding, Test } from '@tiaoli/syntax';
import type { LocatedText } from '../located-text.js';

/** The words that a policy declares; what a run of characters may be cut into beside keywords. */
export interface Vocabulary {
  /** Inputs, parameters, rules, enumeration values, fields of results, names of sources used as names. */
  readonly names: ReadonlySet<string>;
  /** What may stand after a dot alone: results of other policies and their parts. */
  readonly fields?: ReadonlySet<string>;
  /** Those of the names that are enumeration values, as far as they are declared. */
  readonly values?: ReadonlySet<string>;
  /** Built-in units and the policy's own. */
  readonly units: ReadonlySet<string>;
}

/** Reads the scalars of one policy. Never throws; what can't be read becomes a `missing` node. */
export interface ExpressionReader {
  expression(text: LocatedText): Checked<Expression>;
  /** A table cell, the key of a band or bracket, a grade's range. */
  test(text: LocatedText): Checked<Test>;
  /** `四舍五入 到 0.01元`. */
  rounding(text: LocatedText): Checked<Rounding | undefined>;
  /** A unit as `单位:` gives it: its canonical spelling (`元/平方米/月`), or undefined and a diagnostic. */
  unit(text: LocatedText): Checked<string | undefined>;
  /** Whether some cut of the text is a grammatical expression of declared words; no diagnostics. */
  canRead(text: string): boolean;
  /** What is wrong with a name where it is declared: a keyword, a unit, a digit first, a cut of other words. */
  declaredName(text: LocatedText): readonly Diagnostic[];
}
