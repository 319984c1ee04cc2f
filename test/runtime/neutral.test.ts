import { createDecider, readFacts } from '@tiaoli/evaluator';
import { createRuntime, type Facts } from '@tiaoli/runtime';
import { chinaHolidays } from '@tiaoli/runtime/china';
import { describe, expect, test } from 'vitest';
import { coreOf, neutralCases } from '../conformance/neutral-cases.js';
import { expectedDecision, plainFact } from './expected.js';

const cases = neutralCases();
const topics = [...new Set(cases.map(({ topic }) => topic))];

describe.each(topics)('%s', (topic) => {
  const ofTopic = cases.filter((each) => each.topic === topic);
  test.each(ofTopic)('$note', ({ core, facts, asOf, want, elements }) => {
    const only = [...Object.keys(want), ...Object.keys(elements)];
    const read = readFacts(core, facts);
    const decided = createDecider(core)({ facts: read.facts, asOf, only });
    const decide = createRuntime(core, { holidays: chinaHolidays }).on(asOf);
    // What was not asked of the evaluator may take it long.
    expect(decide(plainFact(facts) as Facts)).toMatchObject(expectedDecision(core, decided));
  });
});

test('without days off, what counts working days is an error', () => {
  const core = coreOf(
    'inputs: { 起: { type: date } }\nrules: { 止: { formula: 起 + 3工作日, assumption: 演示 } }',
    'days',
  );
  const { results } = createRuntime(core).on('2024-06-01')({ 起: '2024-06-03' });
  expect(results).toEqual({ 止: { error: 'holiday-year-missing' } });
});

test('a core that uses others is refused until it is linked', () => {
  const core = coreOf('rules: { 真: { formula: 是, assumption: 演示 } }', 'uses');
  const use = { id: 0, alias: '甲', policy: 'other', range: '*', rules: [], given: [] };
  expect(() => createRuntime({ ...core, uses: [use] })).toThrow('linked');
});
