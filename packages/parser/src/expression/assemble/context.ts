import type { Diagnostic, Span } from '@tiaoli/diagnostics';
import type { Expression, Missing } from '@tiaoli/syntax';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Place } from '../place.js';

/** What assembling a tree needs beside the concrete parts. */
export interface AssemblyContext {
  readonly place: Place;
  readonly lexicon: Lexicon;
  report(diagnostic: Diagnostic): void;
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
