import { knownKey, policySlot, type Slot } from '@tiaoli/printer';
import { type Key, normalizeWidth } from '@tiaoli/syntax';
import type { Step } from './spot.js';

/** A key on the way down into a policy file; a name of the author's own has no `key`. */
export interface PlaceStep {
  readonly text: string;
  readonly key?: Key;
}

/** What may stand at a place of a policy file. */
export interface PolicyPlace {
  readonly slot: Slot;
  readonly steps: readonly PlaceStep[];
  /** The nearest key of the language above it. */
  readonly under?: Key;
}

export function placeAt(trail: readonly Step[]): PolicyPlace {
  let slot = policySlot;
  const steps: PlaceStep[] = [];
  for (const step of trail) {
    if (step === 'item') {
      slot = slot.item ?? {};
      continue;
    }
    const text = normalizeWidth(step.key).trim();
    const known = knownKey(slot.contexts ?? [], text);
    slot = known?.slot ?? slot.other?.value ?? {};
    steps.push(known === undefined ? { text } : { text, key: known.key });
  }
  const under = steps.findLast(({ key }) => key !== undefined)?.key;
  return under === undefined ? { slot, steps } : { slot, steps, under };
}

/** The name that stands under a key on the way down: the rule under `rules`. */
export function nameUnder({ steps }: PolicyPlace, ...above: readonly Key[]): string | undefined {
  const index = steps.findLastIndex(({ key }) => key !== undefined && above.includes(key));
  return index < 0 ? undefined : steps[index + 1]?.text;
}
