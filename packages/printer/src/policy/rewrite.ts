import { type KeywordLanguage, normalizeWidth } from '@tiaoli/syntax';
import { isMap, isScalar, isSeq, type Pair, Scalar } from 'yaml';
import { keepCommentBesideKey, leadWithoutBlankLine } from '../yaml/comments.js';
import { tightenSequence } from '../yaml/flow-padding.js';
import { setText } from '../yaml/scalar-style.js';
import type { ScalarPrinter } from './scalar-text.js';
import { knownKey, policySlot, type ScalarRole, type Slot } from './slots.js';

/** What rewriting needs to know at every place. */
interface Rewriting {
  /** The text that the document was read from. */
  readonly source: string;
  readonly language: KeywordLanguage;
  readonly print: ScalarPrinter;
}

/** Gives every key and scalar of a policy's document its canonical text, in place. */
export function rewritePolicy(contents: unknown, rewriting: Rewriting): void {
  rewriteNode(contents, policySlot, rewriting, false);
}

function rewriteNode(node: unknown, slot: Slot, rewriting: Rewriting, inFlow: boolean): void {
  if (isMap(node)) {
    const flow = inFlow || node.flow === true;
    for (const pair of node.items) rewritePair(pair, slot, rewriting, flow);
    leadWithoutBlankLine(node);
  } else if (isSeq(node)) {
    const flow = inFlow || node.flow === true;
    for (const item of node.items) rewriteNode(item, slot.item ?? {}, rewriting, flow);
    leadWithoutBlankLine(node);
    tightenSequence(node);
  } else if (isScalar(node)) {
    rewriteScalar(node, slot.scalar, rewriting, inFlow);
  }
}

function rewritePair(pair: Pair, slot: Slot, rewriting: Rewriting, inFlow: boolean): void {
  if (!isScalar(pair.key)) return;
  keepCommentBesideKey(pair, rewriting.source);
  const spelling = textOf(pair.key).trim();
  const known = knownKey(slot.contexts ?? [], normalizeWidth(spelling));
  if (known) {
    setText(pair.key, known.key[rewriting.language], inFlow);
    rewriteNode(pair.value, known.slot, rewriting, inFlow);
  } else {
    rewriteScalar(pair.key, slot.other?.key, rewriting, true);
    rewriteNode(pair.value, slot.other?.value ?? {}, rewriting, inFlow);
  }
}

function rewriteScalar(
  node: Scalar,
  role: ScalarRole | undefined,
  { print }: Rewriting,
  inFlow: boolean,
): void {
  const [start, end] = node.range ?? [0, 0];
  const text = textOf(node);
  const block = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  // Nothing was written: a unit that is not made of others.
  if (text === '' && start === end) node.type = Scalar.PLAIN;
  else setText(node, role === undefined ? text : print(role, { text, block, start, end }), inFlow);
}

const textOf = (node: Scalar): string => (typeof node.value === 'string' ? node.value : '');
