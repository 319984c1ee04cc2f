import { readCases } from '@tiaoli/cases';
import type { Core } from '@tiaoli/ir';
import { policyOn } from 'tiaoli';
import { afterAll, describe, expect, test } from 'vitest';
import { neutralCases } from '../conformance/neutral-cases.js';
import { plainFact } from '../runtime/expected.js';
import { bundledPolicies } from '../support/bundled-policies.js';
import { filesUnder, readText } from '../support/repository.js';
import { createModuleFolder } from './built-module.js';
import { expectAgreement, type Forms, formsOf } from './forms.js';

const folder = createModuleFolder();
afterAll(folder.remove);

const kept = new Map<Core, Promise<Forms>>();

function formsFor(core: Core): Promise<Forms> {
  const forms = kept.get(core) ?? formsOf(core, `module-${kept.size}`, folder);
  kept.set(core, forms);
  return forms;
}

type Facts = Readonly<Record<string, unknown>>;

const neutral = neutralCases();
const topics = [...new Set(neutral.map(({ topic }) => topic))];

describe('neutral cases', () => {
  test.each(topics)('%s', async (topic) => {
    for (const { core, facts, asOf } of neutral.filter((each) => each.topic === topic)) {
      expectAgreement(await formsFor(core), asOf, plainFact(facts) as Facts);
    }
  });
});

const policies = bundledPolicies();
const files = filesUnder('policies', '.yaml').filter((path) => path.includes('/cases/'));
let decided = 0;

describe('cases of policies', () => {
  test.each(files)('%s', async (path) => {
    const { file } = readCases(readText(path), { name: path });
    if (file === undefined) throw new Error(`${path} cannot be read`);
    for (const { facts, asOf, place = file.place } of file.cases) {
      for (const policy of policies.filter(({ id }) => id === file.policy.text)) {
        const day = asOf?.text ?? policy.effective;
        const { core } = policyOn(policy, day, place?.text).policy ?? {};
        if (core === undefined) continue;
        decided += expectAgreement(await formsFor(core), day, plainFact(facts.value) as Facts);
      }
    }
  });

  test('many of them are decided by what is compiled', () => {
    expect(decided).toBeGreaterThan(500);
  });
});
