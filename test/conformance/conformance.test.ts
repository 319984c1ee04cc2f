import { createDecider, readFacts } from '@tiaoli/evaluator';
import { describe, expect, test } from 'vitest';
import { neutralCases } from './neutral-cases.js';
import { plainOutcome } from './plain-outcome.js';

const cases = neutralCases();
const topics = [...new Set(cases.map(({ topic }) => topic))];

describe.each(topics)('%s', (topic) => {
  const ofTopic = cases.filter((each) => each.topic === topic);
  test.each(ofTopic)('$note', ({ core, facts, asOf, want }) => {
    const read = readFacts(core, facts);
    expect(read.diagnostics.map(({ message }) => message.en)).toEqual([]);
    const only = Object.keys(want);
    const { results, steps } = createDecider(core)({ facts: read.facts, asOf, only });
    const got = results.map((result) => {
      const step = steps.get(result.rule);
      return [result.rule, step === undefined ? undefined : plainOutcome(result, step)];
    });
    expect(Object.fromEntries(got)).toMatchObject(want);
    expect(results.map(({ rule }) => rule)).toEqual(only);
  });
});
