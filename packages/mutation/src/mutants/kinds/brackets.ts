import { comparedOf, distanceOf, numbered } from '@tiaoli/coverage';
import { rationalOf } from '@tiaoli/evaluator';
import type { Bracket, Slabs, Tiers } from '@tiaoli/ir';
import type { Mutation, Site } from '../site.js';
import { writtenAt } from '../surroundings.js';
import { becomes, both } from '../words.js';
import { nudged } from './constants.js';

/** Each bound between two brackets one step up and down. */
export function bracketChanges(node: Tiers | Slabs, site: Site): readonly Mutation[] {
  const { brackets } = node;
  const compared = comparedOf(node.amount, site.around.declared, site.subject);
  return brackets.flatMap((bracket, index) => {
    const { upper } = bracket;
    if (upper?.kind !== 'constant' || upper.value.kind !== 'number') return [];
    const by = distanceOf(compared, rationalOf(upper.value.value));
    return nudged(upper, { kind: 'bound', by }).map((written): Mutation => {
      const bound = { ...upper, ...written };
      return {
        kind: 'bracket',
        id: bracket.id,
        path: [...site.path, 'brackets'],
        value: brackets.map((each, at) => moveBound(each, at - index, bound)),
        change: becomes(both(upper.text), both(written.text), writtenAt(site.around, bracket.id)),
        inside: [...site.inside, numbered.bracket(index + 1)],
      };
    });
  });
}

function moveBound(bracket: Bracket, distance: number, bound: Bracket['upper'] & object): Bracket {
  if (distance === 0) return { ...bracket, upper: bound };
  return distance === 1 ? { ...bracket, lower: bound } : bracket;
}

/** The same, and to which of two brackets their bound belongs. */
export function slabChanges(node: Slabs, site: Site): readonly Mutation[] {
  const { brackets } = node;
  const belongs = brackets.flatMap((bracket, index): readonly Mutation[] => {
    const { id, upper, upperInclusive } = bracket;
    if (upper === undefined) return [];
    const text = writtenAt(site.around, upper.id);
    const [one, other] = upperInclusive ? [1, 2] : [2, 1];
    const zh = (at: number) => numbered.bracket(index + at).zh;
    const en = (at: number) => numbered.bracket(index + at).en;
    return [
      {
        kind: 'strictness',
        id,
        path: [...site.path, 'brackets', index],
        value: { ...bracket, upperInclusive: !upperInclusive },
        change: {
          zh: `正好 ${text} 不归${zh(one)}而归${zh(other)}`,
          en: `exactly ${text} falls in ${en(other)} and not in ${en(one)}`,
        },
        inside: site.inside,
      },
    ];
  });
  return [...bracketChanges(node, site), ...belongs];
}
