import { allRules, type Expression, type Key, keys, type RuleDeclaration } from '@tiaoli/syntax';
import { outcomesOf } from '../symbols/policy-names.js';
import { nameUnder } from './policy-place.js';
import type { PolicySpot } from './policy-spot.js';
import { type Sort, sortOfExpression, sortOfOutcomes } from './sorts.js';

const boolean: Sort = { kind: 'boolean' };
const date: Sort = { kind: 'date' };
const points: Sort = { kind: 'number', unit: '分' };

/** What the value of a key is as a whole. */
const sorts: ReadonlyMap<Key, Sort> = new Map<Key, Sort>([
  [keys.case.when, boolean],
  [keys.milestone.done, boolean],
  [keys.checklist.items, boolean],
  [keys.milestone.due, date],
  [keys.milestone.doneOn, date],
  [keys.criterion.points, points],
  [keys.criterion.deduct, points],
  [keys.criterion.from, points],
  [keys.criterion.max, points],
  [keys.criterion.highestOf, points],
  [keys.group.max, points],
  [keys.score.max, points],
  [keys.criterion.bands, points],
  [keys.allocation.weight, { kind: 'number' }],
  [keys.allocation.amount, { kind: 'number', unit: '元' }],
]);

/** What the expression at the cursor is to be as a whole, as far as its key tells. */
export function wholeSort(found: PolicySpot): Sort | undefined {
  const { under } = found.place;
  if (under === undefined) return undefined;
  return sorts.get(under) ?? sortInRule(found, under);
}

function sortInRule(found: PolicySpot, under: Key): Sort | undefined {
  const rule = ruleAt(found);
  const unit = rule?.unit?.text;
  const amount: Sort | undefined = unit === undefined ? undefined : { kind: 'number', unit };
  if (under === keys.case.then || under === keys.otherwise.otherwise) {
    return amount ?? sortOfOutcomes(found.scope, outcomesOf(rule?.body));
  }
  return under === keys.rule.formula || under === keys.rule.cap || under === keys.rule.floor
    ? amount
    : undefined;
}

export function ruleAt({
  policy,
  scope: { rule, inside },
}: PolicySpot): RuleDeclaration | undefined {
  const [entity] = inside;
  const own = policy.entities.find(({ name }) => name.text === entity)?.rules ?? [];
  return [...own, ...allRules(policy), ...policy.variants.flatMap(({ rules }) => rules)].find(
    ({ name }) => name.text === rule,
  );
}

/** The sort of what brackets, bands or grades are about. */
export function subjectOfBands(found: PolicySpot): Sort | undefined {
  const body = ruleAt(found)?.body;
  if (body?.kind === 'tiers' || body?.kind === 'slabs') return sortOf(found, body.of);
  const name = nameUnder(found.place, keys.score.criteria, keys.group.criteria);
  const criteria = body?.kind === 'score' ? body.groups.flatMap((group) => group.criteria) : [];
  const method = criteria.find((each) => each.name.text === name)?.method;
  return method?.kind === 'bands' ? sortOf(found, method.of) : undefined;
}

function sortOf({ scope }: PolicySpot, node: Expression): Sort | undefined {
  return sortOfExpression(scope, node);
}
