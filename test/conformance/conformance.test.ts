import { createDecider, type Decision, readFacts } from '@tiaoli/evaluator';
import { describe, expect, test } from 'vitest';
import { type Elements, neutralCases, neutralForce, neutralRefusals } from './neutral-cases.js';
import { plainOutcome } from './plain-outcome.js';

const cases = neutralCases();
const topics = [...new Set(cases.map(({ topic }) => topic))];

describe.each(topics)('%s', (topic) => {
  const ofTopic = cases.filter((each) => each.topic === topic);
  test.each(ofTopic)('$note', ({ core, facts, asOf, want, elements }) => {
    const read = readFacts(core, facts);
    expect(read.diagnostics.map(({ message }) => message.en)).toEqual([]);
    const rules = Object.keys(want);
    const only = [...rules, ...Object.keys(elements)];
    const decision = createDecider(core)({ facts: read.facts, asOf, only });
    const { results, steps } = decision;
    const got = results.map((result) => {
      const step = steps.get(result.rule);
      return [result.rule, step === undefined ? undefined : plainOutcome(result, step)];
    });
    expect(Object.fromEntries(got)).toMatchObject(want);
    expect(results.map(({ rule }) => rule)).toEqual(rules);
    expect(plainElements(decision)).toMatchObject(elements);
  });
});

test.each(neutralRefusals())('$topic: $note', ({ found, refused }) => {
  expect(found).toEqual([refused]);
});

test.each(neutralForce())('$topic: $note', ({ got, want }) => {
  expect(got).toEqual(want);
});

/** What was decided about each element of the lists that were asked. */
function plainElements({ lists, elementSteps }: Decision): Elements {
  return Object.fromEntries(
    lists.map(({ list, elements }) => [
      list,
      Object.fromEntries(
        elements.map(({ element, results }) => [
          element.key,
          Object.fromEntries(
            results.flatMap((result) => {
              const step = elementSteps.get(element)?.get(result.rule);
              return step === undefined ? [] : [[result.rule, plainOutcome(result, step)]];
            }),
          ),
        ]),
      ),
    ]),
  );
}
