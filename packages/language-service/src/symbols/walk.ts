import type { Span } from '@tiaoli/diagnostics';
import type { Text } from '@tiaoli/syntax';
import type { PolicyNames } from './policy-names.js';
import type { Occurrence, PolicySymbol } from './symbol.js';
import type { UsedNames } from './used-names.js';

/** What the walk through one policy file is told and gathers. */
export interface Walk {
  readonly text: string;
  readonly names: PolicyNames;
  readonly used: UsedNames;
  readonly found: Occurrence[];
}

export function declare(walk: Walk, { span }: Text, symbol: PolicySymbol): void {
  add(walk, span, symbol, 'declaration');
}

export function refer(walk: Walk, span: Span, symbol: PolicySymbol | undefined): void {
  if (symbol !== undefined) add(walk, span, symbol, 'reference');
}

function add({ text, found }: Walk, span: Span, symbol: PolicySymbol, role: Occurrence['role']) {
  found.push({ span: withoutQuotes(text, span), symbol, role });
}

/** A name may stand in quotes, YAML's or 「」, which are no part of it. */
function withoutQuotes(text: string, { start, end }: Span): Span {
  const isQuoted = quotes.has(`${text[start]}${text[end - 1]}`) && end - start > 2;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

const quotes: ReadonlySet<string> = new Set(['「」', '""', "''"]);
