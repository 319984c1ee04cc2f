import type { Span } from '@tiaoli/diagnostics';
import type { Citation, Variant } from '@tiaoli/ir';
import type { Context } from '../context.js';
import type { ExplanationNode } from '../explanation.js';
import { basisOf, citationsOf, variantOf } from './citations.js';

/** What a piece of a rule says for itself; the rest is empty unless given. */
export type PieceWords = Pick<ExplanationNode, 'kind' | 'name' | 'title' | 'status' | 'text'> &
  Partial<Pick<ExplanationNode, 'value' | 'max' | 'children' | 'modality'>> & {
    /** Index into the core's origins. */
    readonly id: number;
    /** Of the piece itself, where it has one. */
    readonly citation?: Citation;
    /** The variant that put it in the place of another. */
    readonly of?: Variant | undefined;
  };

/** A node for a piece of a rule. */
export function piece(context: Context, words: PieceWords): ExplanationNode {
  const { id, citation, of, ...rest } = words;
  return {
    children: [],
    ...rest,
    citations: citation === undefined ? [] : citationsOf(citation, context),
    basis: citation === undefined ? '' : basisOf(citation, context, of),
    ...variantOf(of, context),
    facts: [],
    span: spanOf(context, id),
  };
}

export function spanOf({ core }: Context, id: number): Span {
  return core.origins[id] ?? { start: 0, end: 0 };
}
