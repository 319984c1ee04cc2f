import type { ComparisonOperator } from '@tiaoli/syntax';
import type { ConcreteSegment } from '../grammar/concrete.js';
import type { Token } from '../token.js';
import { type AssemblyContext, missingAt, type Placed } from './context.js';
import { reportRangeDash } from './range-dash.js';

/** One side that a value bounds. */
export interface Side {
  readonly side: 'lower' | 'upper';
  readonly inclusive: boolean;
  readonly spelling: string;
}

/** `不满5人` or `3人以上`: a value and the bounds that the words around it set. */
export interface Segment {
  readonly value: Placed;
  /** `=` or `≠` before the value. */
  readonly sign: '=' | '≠' | undefined;
  readonly bounds: readonly Side[];
  readonly start: number;
  readonly end: number;
}

export function segmentOf(
  context: AssemblyContext,
  concrete: ConcreteSegment | undefined,
  at: number,
): Segment {
  if (concrete === undefined) {
    return { value: missingAt(context, at), sign: undefined, bounds: [], start: at, end: at };
  }
  const { sign, after } = concrete;
  reportRangeDash(context, concrete.value);
  const value = context.row(context, concrete.value, sign?.end ?? at);
  const operator = sign?.word.kind === 'comparison' ? sign.word.operator : undefined;
  const equality = operator === '=' || operator === '≠' ? operator : undefined;
  const words = [sign, after].flatMap((token) => (token === undefined ? [] : [token]));
  return {
    value,
    sign: equality,
    bounds: words.flatMap(sideOf),
    start: sign?.start ?? value.start,
    end: after?.end ?? value.end,
  };
}

const sides: { readonly [O in ComparisonOperator]?: Omit<Side, 'spelling'> } = {
  '<': { side: 'upper', inclusive: false },
  '≤': { side: 'upper', inclusive: true },
  '>': { side: 'lower', inclusive: false },
  '≥': { side: 'lower', inclusive: true },
};

function sideOf({ word }: Token): readonly Side[] {
  if (word.kind !== 'comparison' && word.kind !== 'after') return [];
  const side = sides[word.operator];
  return side === undefined ? [] : [{ ...side, spelling: word.spelling }];
}
