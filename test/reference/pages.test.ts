import { describe, expect, test } from 'vitest';
import { type Fence, fencesOf } from '../support/markdown.js';
import { decideExample, exampleText, printExample } from '../support/reference-examples.js';
import { filesUnder, readText } from '../support/repository.js';
import { runExample } from '../support/run-example.js';

const pages = filesUnder('packages/tiaoli/reference', '.md');

/** A policy with the facts, results, cases and translations that follow it. */
interface Example {
  readonly policy: Fence;
  readonly rest: readonly Fence[];
}

const isPolicy = (fence: Fence) => fence.info === 'yaml policy' || fence.info === 'yaml part';

/** The other policies that an example uses. */
const usedIn = (rest: readonly Fence[]) => rest.filter(({ info }) => info === 'yaml used');

function examplesOf(page: string): readonly Example[] {
  const examples: { policy: Fence; rest: Fence[] }[] = [];
  for (const fence of fencesOf(readText(page))) {
    if (isPolicy(fence)) examples.push({ policy: fence, rest: [] });
    else examples.at(-1)?.rest.push(fence);
  }
  return examples;
}

describe.each(pages)('%s', (page) => {
  const examples = examplesOf(page).map(
    (each) => [each.policy.line, each.policy.section, each] as const,
  );

  test.each(examples)(
    'line %i, %s: checks without a finding',
    (_line, _section, { policy, rest }) => {
      const cases = rest.filter(({ info }) =>
        ['yaml case', 'csv cases', 'yaml register'].includes(info),
      );
      const used = usedIn(rest).map((each) => ({ ...each, info: 'yaml policy' }));
      const whole = { ...policy, info: 'yaml policy', text: exampleText(policy) };
      expect(runExample([whole, ...used, ...cases])).toEqual([]);
    },
  );

  const decided = examples.flatMap(([, section, { policy, rest }]) =>
    rest.flatMap((fence, index) => {
      const facts = rest[index - 1];
      const isDecision = /^json (result|report)/.test(fence.info) && facts !== undefined;
      return isDecision ? [[fence.line, section, policy, facts, fence, rest] as const] : [];
    }),
  );
  test.each(decided)(
    'line %i, %s: gives this result',
    (_line, _section, policy, facts, result, rest) => {
      expect(decideExample(policy, facts, result, usedIn(rest))).toMatchObject(
        JSON.parse(result.text),
      );
    },
  );

  const translated = examples.flatMap(([, section, { policy, rest }]) =>
    rest
      .filter((fence) => fence.info.startsWith('yaml same'))
      .map((fence) => [fence.line, section, policy, fence] as const),
  );
  test.each(translated)(
    'line %i, %s: is the same policy printed',
    (_line, _section, policy, same) => {
      expect(same.text).toBe(
        printExample(policy, same.info === 'yaml same in English' ? 'en' : 'zh'),
      );
    },
  );

  test('has no fence that nothing runs', () => {
    const known =
      /^(yaml policy|yaml part|yaml used|yaml register|yaml facts( as-of=\S+)?( place=\S+)?|yaml case|csv cases|yaml same in (English|Chinese)|json result( numbers)?|json report( only=\S+)?|text|sh)?$/;
    const unread = fencesOf(readText(page)).filter((fence) => !known.test(fence.info));
    expect(unread.map((fence) => `${page}:${fence.line} ${fence.info}`)).toEqual([]);
  });
});
