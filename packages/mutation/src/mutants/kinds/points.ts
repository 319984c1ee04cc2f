import {
  boundValues,
  type Declarations,
  greatestOf,
  isNeverNegative,
  leastKnown,
  mostOf,
} from '@tiaoli/coverage';
import type {
  CoreExpression,
  CriterionMethod,
  Score,
  ScoreCriterion,
  ScoreGroup,
} from '@tiaoli/ir';
import Fraction from 'fraction.js';

type Most = Fraction | undefined;

/** What a criterion gives at most before its own maximum, as far as that can be seen. */
export function mostOfMethod(method: CriterionMethod, declared: Declarations): Most {
  switch (method.kind) {
    case 'points':
      return mostOf(method.points, declared);
    case 'bands':
      return mostOf(method.table, declared);
    case 'deduct':
      return isNeverNegative(method.deduct, declared) ? mostOf(method.from, declared) : undefined;
    case 'highestOf':
      return greatestOf(method.items.map((item) => mostOf(item, declared)));
  }
}

/** What the criteria of a group give together at most before its maximum. */
export function mostOfCriteria({ criteria }: ScoreGroup, declared: Declarations): Most {
  return sumOf(criteria.map((criterion) => mostOfCriterion(criterion, declared)));
}

/** What the groups that share the maximum of a score give together at most. */
export function mostOfGroups({ groups }: Score, declared: Declarations): Most {
  return sumOf(
    groups.flatMap((group) => {
      if (group.counts !== undefined) return [];
      const points = limited(mostOfCriteria(group, declared), group.max, declared);
      const weight = group.weight === undefined ? new Fraction(1) : mostOf(group.weight, declared);
      return [weight && points?.mul(weight)];
    }),
  );
}

function mostOfCriterion({ method, max }: ScoreCriterion, declared: Declarations): Most {
  return limited(mostOfMethod(method, declared), max, declared);
}

/** Points stop at zero and at their maximum. */
function limited(most: Most, max: CoreExpression | undefined, declared: Declarations): Most {
  const limits = max === undefined ? [] : (boundValues(max, declared) ?? []);
  const limit = limits.length === 0 ? undefined : greatestOf(limits);
  const points = leastKnown([most, limit]);
  return points?.lt(0) === true ? new Fraction(0) : points;
}

function sumOf(all: readonly Most[]): Most {
  return all.reduce((sum, each) => sum && each?.add(sum), new Fraction(0));
}
