import { normalizeWidth } from '@tiaoli/syntax';
import { isMap, isScalar, isSeq, type Pair, type Scalar } from 'yaml';
import { type KnownKey, knownKey, policySlot, type ScalarRole, type Slot } from './slots.js';

/** A scalar of the document with what it is there. */
export interface Place {
  readonly node: Scalar;
  /** The key of the language that it is. */
  readonly known?: KnownKey;
  /** What it says, where it is no such key; absent where the language has no say. */
  readonly role?: ScalarRole;
  /** Stands in braces or brackets, or is a key: it can't take several lines. */
  readonly inFlow: boolean;
}

/** Every key and scalar of a policy's document. */
export function placesOf(contents: unknown): readonly Place[] {
  return [...placesIn(contents, policySlot, false)];
}

function* placesIn(node: unknown, slot: Slot, outer: boolean): Generator<Place> {
  if (isMap(node)) {
    for (const pair of node.items) yield* placesInPair(pair, slot, outer || node.flow === true);
  } else if (isSeq(node)) {
    for (const item of node.items) {
      yield* placesIn(item, slot.item ?? {}, outer || node.flow === true);
    }
  } else if (isScalar(node)) {
    yield placeOf(node, slot.scalar, outer);
  }
}

function* placesInPair(pair: Pair, slot: Slot, inFlow: boolean): Generator<Place> {
  if (!isScalar(pair.key)) return;
  const known = knownKey(slot.contexts ?? [], normalizeWidth(textOf(pair.key)).trim());
  if (known) {
    yield { node: pair.key, known, inFlow };
    yield* placesIn(pair.value, known.slot, inFlow);
  } else {
    yield placeOf(pair.key, slot.other?.key, true);
    yield* placesIn(pair.value, slot.other?.value ?? {}, inFlow);
  }
}

const placeOf = (node: Scalar, role: ScalarRole | undefined, inFlow: boolean): Place =>
  role === undefined ? { node, inFlow } : { node, role, inFlow };

export const textOf = (node: Scalar): string => (typeof node.value === 'string' ? node.value : '');
