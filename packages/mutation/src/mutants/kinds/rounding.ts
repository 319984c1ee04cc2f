import { canPass } from '@tiaoli/coverage';
import { rationalOf } from '@tiaoli/evaluator';
import type { Cap, Floor, Round, RoundingMode } from '@tiaoli/ir';
import { roundingModes } from '@tiaoli/syntax';
import Fraction from 'fraction.js';
import { moved, rationalText } from '../numbers.js';
import type { Mutation, Site } from '../site.js';
import { writtenAt } from '../surroundings.js';
import { becomes } from '../words.js';

const otherModes: Readonly<Record<RoundingMode, readonly RoundingMode[]>> = {
  halfUp: ['halfEven', 'down'],
  halfEven: ['halfUp', 'down'],
  up: ['down', 'halfUp'],
  down: ['up', 'halfUp'],
  ceiling: ['floor', 'halfUp'],
  floor: ['ceiling', 'halfUp'],
};

/** Other modes, and a step ten times as large and as small. */
export function roundChanges(node: Round, site: Site): readonly Mutation[] {
  const { path, inside } = site;
  const base = { kind: 'rounding', id: node.id, path, inside } as const;
  const modes = otherModes[node.mode].map(
    (mode): Mutation => ({
      ...base,
      value: { ...node, mode },
      change: becomes(roundingModes[node.mode], roundingModes[mode]),
    }),
  );
  const step = rationalOf(node.step);
  const steps = [step.mul(10), step.div(10)].flatMap((changed): readonly Mutation[] => {
    const written = moved(
      { value: { kind: 'number', value: node.step }, text: node.text },
      changed.sub(step),
    );
    if (written === undefined) return [];
    const value = { ...node, step: rationalText(new Fraction(changed)), text: written.text };
    const to = (text: string) => ({ zh: `取整到 ${text}`, en: `rounding to ${text}` });
    return [{ ...base, value, change: becomes(to(node.text), to(written.text)) }];
  });
  return [...modes, ...steps];
}

/** No cap, no floor; without one that nothing can pass all is as before. */
export function limitChanges(node: Cap | Floor, site: Site): readonly Mutation[] {
  if (!canPass(node, site.around.declared)) return [];
  const text = writtenAt(site.around, node.limit.id);
  const [zh, en] = node.kind === 'cap' ? ['上限', 'cap'] : ['下限', 'floor'];
  const change = { zh: `删去${zh}「${text}」`, en: `the ${en} “${text}” is left out` };
  const { path, inside } = site;
  return [{ kind: 'limit', id: node.id, path, value: node.value, change, inside }];
}
