import { readFileSync } from 'node:fs';
import { allRules, type CoreExpression, children, descendants } from '@tiaoli/ir';
import { expect, test } from 'vitest';
import { checkText } from '../checker/check-text.js';

const { core } = checkText(readFileSync(new URL('./sample.yaml', import.meta.url), 'utf8'));

/** Every expression that the JSON of a core holds, found without knowing the kinds. */
function expressionsIn(value: unknown, found = new Set<unknown>()): ReadonlySet<unknown> {
  if (typeof value !== 'object' || value === null || found.has(value)) return found;
  if ('kind' in value && 'id' in value && 'type' in value) found.add(value);
  for (const inner of Object.values(value)) expressionsIn(inner, found);
  return found;
}

test('children and descendants leave nothing out', () => {
  const rules = allRules(core ?? expect.fail('no core')).map(({ declared }) => declared);
  for (const { name, body } of rules) {
    expect(new Set<unknown>(descendants(body)), name).toEqual(expressionsIn(body));
  }
});

test('the sample has every kind of expression', () => {
  const kinds = new Set<CoreExpression['kind']>();
  const rules = allRules(core ?? expect.fail('no core')).map(({ declared }) => declared);
  for (const { body } of rules) for (const { kind } of descendants(body)) kinds.add(kind);
  expect([...kinds].sort()).toEqual(
    [
      ...[
        'and',
        'arithmetic',
        'asOfDate',
        'call',
        'cap',
        'cases',
        'checklist',
        'compare',
        'constant',
        'fallback',
      ],
      ...[
        'field',
        'floor',
        'if',
        'input',
        'match',
        'milestones',
        'negate',
        'not',
        'or',
        'parameter',
        'round',
      ],
      ...['rule', 'score', 'slabs', 'subject', 'table', 'tiers'],
      ...['aggregate', 'elementInput', 'elementRule', 'filter', 'rank', 'sort'],
      ...['dateCall', 'shift', 'sumMonths', 'thisMonth'],
      'allocate',
    ].sort(),
  );
});

test('a leaf has no children', () => {
  expect(children({ kind: 'asOfDate', id: 0, type: { kind: 'date' } })).toEqual([]);
});
