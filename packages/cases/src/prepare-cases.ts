import { decide, hasErrors, type LoadedPolicy, policyOn } from 'tiaoli';
import type { Case, CaseFile } from './case-file.js';
import { chooseVersion } from './choose-version.js';
import { matches } from './expect/matches.js';
import { askedBy, type ExpectedCheck, readChecks, resultOf } from './expected-checks.js';
import { versionsFor } from './run-cases.js';

/** A case that was understood once, to be asked of policies that differ little from each other. */
export interface PreparedCase {
  readonly case: Case;
  /** The version that it is about. */
  readonly policy: LoadedPolicy;
  readonly asOf: string;
  readonly place?: string;
  /** The rules and lists that it asks for. */
  readonly only: readonly string[];
  /** Whether it says what is still needed, which also tells of what was not evaluated. */
  readonly asksForNeeds: boolean;
  /**
   * Whether all that is confirmed comes out as expected where a policy stands in the place of the
   * version.
   */
  readonly holdsFor: (policy: LoadedPolicy) => boolean;
  /** The same of what is proposed and not confirmed; absent where all is confirmed. */
  readonly proposedFor?: (policy: LoadedPolicy) => boolean;
}

/** The cases of a file in their order, without those that cannot be run. */
export function prepareCases(
  file: CaseFile,
  policies: readonly LoadedPolicy[],
): readonly PreparedCase[] {
  const versions = versionsFor(file, policies);
  return file.cases.flatMap((each) => prepared(each, file, versions) ?? []);
}

function prepared(
  each: Case,
  file: CaseFile,
  versions: readonly LoadedPolicy[],
): PreparedCase | undefined {
  const { policy, diagnostics } = chooseVersion(each, file, versions);
  const found = [...(each.findings ?? []), ...diagnostics];
  if (policy === undefined) return undefined;
  const asOf = each.asOf?.text ?? policy.effective;
  const place = each.place?.text;
  const { policy: chosen } = policyOn(policy, asOf, place);
  if (chosen === undefined) return undefined;
  const { core } = chosen;
  const checks = each.expected.flatMap((written) => readChecks(written, core, found));
  if (hasErrors(found)) return undefined;
  const confirmed = checks.filter(({ expected }) => expected.kind !== 'confirm');
  const proposed = checks.flatMap(({ expected, ...check }) =>
    expected.kind === 'confirm' && expected.proposed
      ? [{ ...check, expected: expected.proposed }]
      : [],
  );
  const question = { facts: each.facts, asOf };
  return {
    case: each,
    policy,
    asOf,
    ...(place === undefined ? {} : { place }),
    only: askedBy(checks),
    asksForNeeds: [...confirmed, ...proposed].some(({ expected }) => expected.kind === 'undecided'),
    holdsFor: (other) => holds(confirmed, policyOn(other, asOf, place).policy, question),
    ...(proposed.length === 0
      ? {}
      : {
          proposedFor: (other) => holds(proposed, policyOn(other, asOf, place).policy, question),
        }),
  };
}

function holds(
  checks: readonly ExpectedCheck[],
  policy: LoadedPolicy | undefined,
  question: { readonly facts: Case['facts']; readonly asOf: string },
): boolean {
  if (policy === undefined) return false;
  if (checks.length === 0) return true;
  const { report } = decide(policy, { ...question, only: askedBy(checks) });
  if (report === undefined) return false;
  return checks.every((check) => {
    const got = resultOf(check, report, policy.core, []);
    return got !== undefined && matches(check.expected, got);
  });
}
