import type { Checked, SourceText, Span } from '@tiaoli/diagnostics';
import type { RawFact } from '@tiaoli/evaluator';

/** A plain object of facts by name of input, with JavaScript values. */
export type FactsObject = { readonly [input: string]: unknown };

/** The same as a `Map`. */
export type FactsMap = ReadonlyMap<string, unknown>;

// A symbol, because a plain object of facts may have a key of any name.
const marker: unique symbol = Symbol.for('tiaoli.facts');

/** Facts that were read, whatever they came from, with what was found on the way. */
export interface GivenFacts extends Checked<RawFact> {
  readonly [marker]: true;
  /** Where the facts stand, if they came as text. */
  readonly source?: SourceText;
  /** Where each key stands in that text. */
  readonly keySpans: ReadonlyMap<string, Span>;
  /** Where a fact inside a list stands: `企业名单[甲公司].信用得分`. */
  readonly innerSpan?: (path: string) => Span | undefined;
}

export function givenFacts(facts: Omit<GivenFacts, typeof marker>): GivenFacts {
  return { ...facts, [marker]: true };
}

export function isGivenFacts(facts: FactsObject | FactsMap | GivenFacts): facts is GivenFacts {
  return Object.hasOwn(facts, marker);
}
