import { createSolver } from '@tiaoli/solver';
import { verifyWithAcceptances } from '@tiaoli/verifier';
import { afterAll, describe, expect, test } from 'vitest';
import { resultOf, versionFiles } from '../bundled.js';

const solver = createSolver();
afterAll(() => solver.close());

/** Long enough on a busy machine; on an idle one the hardest question takes two seconds. */
const milliseconds = 20_000;

test.each(versionFiles)(
  'the proof finds nothing in %s that is not accepted with a reason',
  async (path) => {
    const { policy, syntax } = resultOf(path);
    if (policy === undefined || syntax === undefined) throw new Error(path);
    const { applied, unknown } = await verifyWithAcceptances(policy, syntax, {
      solver,
      milliseconds,
    });
    const found = [...applied.diagnostics, ...unknown];
    expect(found.map(({ code, message }) => `${code}: ${message.en}`)).toEqual([]);
  },
  5 * 60_000,
);

describe('what subsidy, credit and vote say of themselves is proved with the rest', () => {
  const about = ['old-community-takeover-subsidy', 'property-credit-rating', 'owners-vote'];

  test.each(about)('%s makes at least three claims', (folder) => {
    const latest = versionFiles.filter((path) => path.startsWith(`policies/${folder}/`)).at(-1);
    const { policy } = resultOf(latest ?? folder);
    expect(policy?.core.claims?.length).toBeGreaterThanOrEqual(3);
  });
});
