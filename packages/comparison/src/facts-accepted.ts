import { allInputs, type Core, type Input, meaningOf, qualifiedName } from '@tiaoli/ir';
import Fraction from 'fraction.js';

/** Whether a version accepts the same facts as one before it, more, or not all of them any more. */
export type FactsAccepted = 'same' | 'wider' | 'narrower';

export function factsAccepted(before: Core, after: Core): FactsAccepted {
  const theirs = new Map(named(after));
  const found = named(before).map(([name, input]) => {
    const other = theirs.get(name);
    // A fact that is no longer known is refused.
    return other === undefined ? 'narrower' : accepted(input, other, before, after);
  });
  const isNew = [...theirs.keys()].some((name) => !named(before).some(([each]) => each === name));
  if (found.includes('narrower')) return 'narrower';
  return found.includes('wider') || isNew ? 'wider' : 'same';
}

function named(core: Core): readonly (readonly [string, Input])[] {
  return allInputs(core).map(({ declared, entity }) => [
    qualifiedName(entity?.name, declared.name),
    declared,
  ]);
}

function accepted(one: Input, other: Input, before: Core, after: Core): FactsAccepted {
  const shape = ({ type, integer, percent, unit }: Input) =>
    meaningOf([type.kind, integer, percent, unit?.factor]);
  if (shape(one) !== shape(other)) return 'narrower';
  const found = [
    limit(one.min, other.min, -1),
    limit(one.max, other.max, 1),
    places(one, other),
    values(one, other, before, after),
  ];
  if (found.includes('narrower')) return 'narrower';
  return found.includes('wider') ? 'wider' : 'same';
}

/** `direction` is 1 where a greater limit accepts more. */
function limit(
  one: string | undefined,
  other: string | undefined,
  direction: 1 | -1,
): FactsAccepted {
  if (one === other) return 'same';
  if (other === undefined) return 'wider';
  if (one === undefined) return 'narrower';
  const isDay = one.includes('-') && one.indexOf('-') > 0;
  const order = isDay ? (one < other ? -1 : 1) : new Fraction(one).compare(new Fraction(other));
  return order * direction < 0 ? 'wider' : 'narrower';
}

function places({ decimals: one }: Input, { decimals: other }: Input): FactsAccepted {
  if (one === other) return 'same';
  if (other === undefined) return 'wider';
  return one !== undefined && other > one ? 'wider' : 'narrower';
}

function values(one: Input, other: Input, before: Core, after: Core): FactsAccepted {
  const [ours, theirs] = [namesIn(one, before), namesIn(other, after)];
  if (ours.some((name) => !theirs.includes(name))) return 'narrower';
  return theirs.length > ours.length ? 'wider' : 'same';
}

function namesIn({ type }: Input, { enumerations }: Core): readonly string[] {
  if (type.kind !== 'enumeration') return [];
  const found = enumerations.find(({ name }) => name === type.enumeration);
  return found?.values.map(({ name }) => name) ?? [];
}
