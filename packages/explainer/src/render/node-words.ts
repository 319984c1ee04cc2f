import type { ExplanationNode } from '../explanation.js';
import type { Wording } from '../wording/wording.js';
import { clean, withoutStop } from './clean.js';

/** The three parts of a node's paragraph; each may be empty. */
export interface NodeWords {
  readonly headline: string;
  readonly basis: string;
  readonly text: string;
}

/** What a node says: rules and parameters are headed by their value, other pieces are sentences. */
export function nodeWords(node: ExplanationNode, wording: Wording): NodeWords {
  const { basis, text, modality } = node;
  const { layout } = wording;
  const title =
    modality === undefined ? node.title : wording.obligations.binding(node.title, modality);
  if (node.kind !== 'rule' && node.kind !== 'parameter') {
    if (basis === '') return { headline: '', basis: '', text: clean(text) };
    // The basis goes inside the sentence.
    const after = `${layout.basisAfter(basis)}${layout.stop}`;
    return { headline: '', basis: clean(after), text: clean(withoutStop(text)) };
  }
  const value = node.value ?? (node.status === 'error' ? wording.failed : wording.undecided);
  return {
    headline: clean(`${layout.headline(title, value)}${layout.stop}`),
    basis: basis === '' ? '' : clean(layout.basisBefore(basis, text !== '')),
    text: clean(text),
  };
}

/** The parts in their order, without the empty ones. */
export function orderedParts(words: NodeWords): readonly (keyof NodeWords)[] {
  if (words.headline === '' && words.basis === '') return justText;
  return (words.headline === '' ? sentence : headed).filter((part) => words[part] !== '');
}

const justText = ['text'] as const;
const sentence = ['text', 'basis'] as const;
const headed = ['headline', 'basis', 'text'] as const;
