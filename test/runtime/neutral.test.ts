import { createDecider, readFacts } from '@tiaoli/evaluator';
import { createRuntime, type Facts } from '@tiaoli/runtime';
import { chinaHolidays } from '@tiaoli/runtime/china';
import { describe, expect, test } from 'vitest';
import { neutralCases } from '../conformance/neutral-cases.js';
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
