import { readFileSync } from 'node:fs';
import { type Core, checkInvariants, invariants } from '@tiaoli/ir';
import { expect, test } from 'vitest';
import { checkText } from '../checker/check-text.js';

const place = new URL('./sample.yaml', import.meta.url);
const { core } = checkText(readFileSync(place, 'utf8'));

/** Each break is made on a copy of the sample's core, and is found by the invariant of its name. */
const breaks: Readonly<Record<string, (core: Breakable) => void>> = {
  idsAreOrigins: (broken) => {
    broken.rules[0].body.id = 99_999;
  },
  originsAreRanges: (broken) => {
    broken.origins[0].start = -1;
  },
  namesAreUnique: (broken) => {
    broken.inputs[0].name = broken.rules[5].name;
  },
  referencesResolve: (broken) => {
    find(broken, 'input').name = '没有';
  },
  entitiesResolve: (broken) => {
    broken.entities[0].key = '面积';
  },
  enumerationsResolve: (broken) => {
    find(broken, 'constant', (node) => node.value.kind === 'enumeration').value.value = '没有';
  },
  citationsResolve: (broken) => {
    broken.rules[0].citation.clauses[0].source = '没有';
  },
  fieldsExist: (broken) => {
    find(broken, 'field').name = '没有';
  },
  typesAgree: (broken) => {
    find(broken, 'and').type = { kind: 'number' };
  },
  rationalsAreLowest: (broken) => {
    find(broken, 'round').step = '2/4';
  },
  stepsArePositive: (broken) => {
    find(broken, 'round').step = '0';
  },
  datesAreReal: (broken) => {
    broken.effective = '2024-02-30';
  },
  valuesFollow: (broken) => {
    broken.parameters[0].values.reverse();
  },
  rulesHaveNoCycle: (broken) => {
    const rule = broken.rules.find((each: Breakable) => each.type.kind === 'boolean');
    rule.body = { kind: 'rule', id: 0, type: { kind: 'boolean' }, name: rule.name };
  },
  operandsSuffice: (broken) => {
    find(broken, 'and').operands.length = 1;
  },
  subjectsAreTested: (broken) => {
    const rule = broken.rules.find((each: Breakable) => each.type.kind === 'number');
    rule.body = { kind: 'subject', id: 0, type: rule.type };
  },
  elementsAreKnown: (broken) => {
    const rule = broken.rules.find((each: Breakable) => each.type.kind === 'number');
    rule.body = find(broken, 'aggregate').each;
  },
  monthsAreSummed: (broken) => {
    const rule = broken.rules.find((each: Breakable) => each.type.kind === 'date');
    rule.body = find(broken, 'thisMonth');
  },
  otherwiseIsLast: (broken) => {
    find(broken, 'cases').branches.reverse();
  },
  rowsFit: (broken) => {
    find(broken, 'table').rows[0].cells.pop();
  },
  bracketsAreConsecutive: (broken) => {
    find(broken, 'tiers').brackets.reverse();
  },
  scoresAreWhole: (broken) => {
    find(broken, 'score').vetoes[0].grade = '没有';
  },
  checklistsAreWhole: (broken) => {
    find(broken, 'checklist').announced = 2;
  },
  milestonesAreWhole: (broken) => {
    find(broken, 'milestones').milestones[0].name = '已逾期数';
  },
  claimsAreWhole: (broken) => {
    const title = { zh: '甲', en: 'A' };
    const formula = { kind: 'asOfDate', id: 0, type: { kind: 'date' } };
    const body = { kind: 'always', formula };
    broken.claims = [{ id: 0, name: '甲', title, citation: { clauses: [] }, body }];
  },
  usesAreWhole: (broken) => {
    const use = { id: 0, alias: '甲', policy: 'other', range: '1', rules: [], given: [] };
    broken.uses = [use, use];
  },
  linkedPoliciesAreWhole: (broken) => {
    const title = { zh: '甲', en: 'A' };
    const other = { alias: '甲', policy: 'other', version: '1.0.0', title, firstOrigin: 99_999 };
    broken.linked = [other];
  },
  isPlainJson: (broken) => {
    broken.title.zh = undefined;
  },
};

test('the sample is sound', () => {
  expect(core === undefined ? ['no core'] : checkInvariants(core)).toEqual([]);
});

test('every invariant has a break', () => {
  expect(Object.keys(breaks)).toEqual(Object.keys(invariants));
});

for (const [name, damage] of Object.entries(breaks)) {
  test(`${name} finds its break`, () => {
    const broken: Core = structuredClone(core ?? expect.fail('no core'));
    damage(broken as Breakable);
    const found = checkInvariants(broken).map((problem) => problem.split(':')[0]);
    expect(found).toContain(name);
  });
}

// biome-ignore lint/suspicious/noExplicitAny: a core that is about to be broken has no type.
type Breakable = any;

/** The first node of a kind, wherever it is. */
function find(root: Breakable, kind: string, accept = (_: Breakable) => true): Breakable {
  const pending: Breakable[] = [root.rules];
  for (const node of pending) {
    if (typeof node !== 'object' || node === null) continue;
    if (node.kind === kind && 'id' in node && accept(node)) return node;
    pending.push(...Object.values(node));
  }
  return expect.fail(`the sample has no ${kind}`);
}
