import type { Diagnostic, Span } from '@tiaoli/diagnostics';
import type { Expression, Missing, Test } from '@tiaoli/syntax';
import type { ConcreteRow, ConcreteTest } from '../grammar/concrete.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Place } from '../place.js';

/** What assembling a tree needs beside the concrete parts. */
export interface AssemblyContext {
  readonly place: Place;
  readonly lexicon: Lexicon;
  report(diagnostic: Diagnostic): void;
  /** Assembles a row inside another construct; handed down, as rows and operands need each other. */
  row(context: AssemblyContext, row: ConcreteRow | undefined, at: number): Placed;
  test(context: AssemblyContext, test: ConcreteTest | undefined, at: number): PlacedTest;
}

/** A test and where it ends. */
export interface PlacedTest {
  readonly test: Test;
  readonly end: number;
}

/** A node and the part of the text that it takes, its brackets included. */
export interface Placed {
  readonly node: Expression;
  readonly start: number;
  readonly end: number;
  /** Stands in brackets of its own. */
  readonly bracketed?: true;
}

export function missing(span: Span): Missing {
  return { kind: 'missing', span };
}

/** Stands where error recovery left something out. */
export function missingAt(context: AssemblyContext, at: number): Placed {
  return { node: missing(context.place.span(at, at)), start: at, end: at };
}
