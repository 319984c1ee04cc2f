import { decide, hasErrors, type LoadedPolicy, policyOn } from 'tiaoli';
import type { Case, CaseFile } from './case-file.js';
import { chooseVersion } from './choose-version.js';
import type { Expected } from './expect/expected.js';
import { matches } from './expect/matches.js';
import { askedBy, readChecks, resultOf } from './expected-checks.js';
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
  /** Whether all comes out as expected where a policy stands in the place of the version. */
  readonly holdsFor: (policy: LoadedPolicy) => boolean;
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
  const only = askedBy(checks);
  return {
    case: each,
    policy,
    asOf,
    ...(place === undefined ? {} : { place }),
    only,
    asksForNeeds: checks.some(({ expected }) => isUndecided(expected)),
    holdsFor: (other) => {
      const { policy: asked } = policyOn(other, asOf, place);
      const report = asked && decide(asked, { facts: each.facts, asOf, only }).report;
      if (report === undefined) return false;
      return checks.every((check) => {
        const got = resultOf(check, report, core, []);
        return got !== undefined && matches(check.expected, got);
      });
    },
  };
}

function isUndecided({ kind }: Expected): boolean {
  return kind === 'undecided';
}
