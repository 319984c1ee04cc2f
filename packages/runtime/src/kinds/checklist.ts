import { decides } from '@tiaoli/ir';
import { compare, type Rational, subtract } from '../numbers/rational.js';
import {
  conjunction,
  disjunction,
  isError,
  negated,
  Open,
  type Outcome,
  strict,
  unknown,
} from '../outcome.js';
import { type Handler, inParts } from '../scope.js';

export const checklist: Handler<'checklist'> = (node, { truth, number }) => {
  const items = node.items.map((item) => ({ item, when: truth(item.when) }));
  const count = node.count && number(node.count);
  return inParts((at) => {
    const checked = items.map(({ item, when }) => {
      const met = item.modality === '不得' ? negated(when(at)) : when(at);
      return { item, met };
    });
    const counting = checked.filter(({ item }) => decides(item));
    const advised = checked.filter(({ item }) => item.modality === '鼓励');
    const met = counting.map((each) => each.met);
    const outcome =
      node.require === 'all'
        ? conjunction(met)
        : node.require === 'any'
          ? disjunction(met)
          : atLeast(count?.(at) ?? unknown, met);
    const fields = [
      { name: 'missing', value: missing(counting) },
      { name: 'metCount', value: metCount(met) },
      { name: 'advised', value: missing(advised) },
    ];
    return { outcome, fields };
  });
};

/** Decided as soon as enough are met, or too few are left. An unknown beats an error. */
function atLeast(count: Outcome<Rational>, items: readonly Outcome<boolean>[]): Outcome<boolean> {
  if (count instanceof Open) return count;
  const open = items.filter((item) => item instanceof Open);
  const wanted = subtract(count, items.filter((item) => item === true).length);
  if (compare(wanted, 0) <= 0) return true;
  if (compare(wanted, open.length) > 0) return false;
  return open.includes(unknown) ? unknown : (open.find(isError) ?? unknown);
}

interface Checked {
  readonly item: { readonly name: string };
  readonly met: Outcome<boolean>;
}

/** Known once all items behind it are. */
function missing(checked: readonly Checked[]): Outcome {
  const known = strict(checked.map(({ met }) => met));
  if (known instanceof Open) return known;
  return checked.flatMap(({ item, met }) => (met === false ? [item.name] : []));
}

function metCount(items: readonly Outcome<boolean>[]): Outcome {
  const known = strict(items);
  return known instanceof Open ? known : known.filter((met) => met).length;
}
