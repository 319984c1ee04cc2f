import { readFacts } from '@tiaoli/evaluator';
import { describe, expect, test } from 'vitest';
import { neutralCases } from '../conformance/neutral-cases.js';
import { createCompare } from './agreement.js';

/**
 * Undecided there with all facts given, as some part is an error: the evaluator goes on to see
 * that whatever the part came to, the result would be the same.
 */
const open: readonly string[] = [
  'the rows after it agree',
  'the rows after it do not agree',
  'two rows hold with one value',
];

const cases = neutralCases();
const topics = [...new Set(cases.map(({ topic }) => topic))];

describe.each(topics)('%s', (topic) => {
  const ofTopic = cases.filter((each) => each.topic === topic);
  test.each(ofTopic)('$note', ({ core, facts, asOf, note }) => {
    const { wrong, open: undecided } = createCompare(
      core,
      asOf,
      open.includes(note),
    )(readFacts(core, facts).facts);
    expect(wrong).toEqual([]);
    if (open.includes(note)) expect(undecided).toBeGreaterThan(0);
  });
});
