import { prepareCases } from '@tiaoli/cases';
import { mutantsOf, mutate } from '@tiaoli/mutation';
import { describe, expect, test } from 'vitest';
import { caseFiles, policiesBeside, readCaseFile } from '../policies/bundled.js';

/** One with a variant, one that uses another, one with lists, one with scores of elements. */
const some = /owners-vote|credit-based|red-black-list|sub-district/;

describe.each(caseFiles.filter((path) => some.test(path)))('%s', (path) => {
  const policies = policiesBeside(path);

  test.each(policies.map((policy) => [policy.version, policy] as const))(
    '%s: only cases that come to the changed piece can notice a change',
    async (_version, policy) => {
      const file = readCaseFile(path);
      const cases = prepareCases(file, policies).filter((each) => each.policy === policy);
      expect(cases.every(({ holdsFor }) => holdsFor(policy))).toBe(true);
      const { mutants } = await mutate(policy, [file], { versions: policies });
      const noticed = mutantsOf(policy).filter((planned) => {
        const changed = planned.policy();
        return cases.some(({ holdsFor }) => !holdsFor(changed));
      });
      const killed = mutants.filter(({ status }) => status === 'killed');
      expect(killed.map(({ id }) => id)).toEqual(noticed.map(({ mutant }) => mutant.id));
    },
  );
});
