import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Verified } from '@tiaoli/verifier';
import { say } from '../../texts.js';
import { verifyPolicies } from '../../verify/verify-policies.js';
import { type CiFinding, type StepOutcome, stateOf, type Unit } from '../model.js';
import type { LoadedSource } from '../read-sources.js';
import { both, nothing, versionUnit, type Work } from './step.js';

/** The longest that one version may take, however much time there is. */
const mostMilliseconds = 60_000;

/** Whether it is proved of each version that it has none of the defects that can be looked for. */
export async function verifyStep(work: Work): Promise<StepOutcome> {
  const { targets, options, context } = work;
  if (targets.length === 0) return nothing(work, 'ciNoPolicies');
  const started: number[] = [];
  const end = performance.now() + options.milliseconds;
  const verified = await verifyPolicies(targets, {
    milliseconds: () => {
      const now = performance.now();
      const left = (end - now) / (targets.length - started.length);
      started.push(now);
      return Math.max(1, Math.min(mostMilliseconds, left));
    },
    onStart: ({ id, version }, done) => {
      const words = { id, version, done: done + 1, total: targets.length };
      context.progress?.(say(context.language, 'verifying', words));
    },
  });
  started.push(performance.now());
  const units = targets.flatMap((target, index): readonly Unit[] => {
    const each = verified.find(({ policy }) => policy === target.policy);
    if (each === undefined) return [];
    const findings = findingsOf(target, each);
    const milliseconds = (started[index + 1] ?? 0) - (started[index] ?? 0);
    return [{ ...versionUnit(target), state: stateOf(findings), findings, milliseconds }];
  });
  const sum = (count: (each: Verified) => number): number =>
    verified.reduce((all, each) => all + count(each), 0);
  const counts = [
    ['verifiedFound', sum(({ applied }) => applied.diagnostics.length)],
    ['verifiedAccepted', sum(({ applied }) => applied.accepted.length)],
    ['verifiedUnknown', sum(({ unknown }) => unknown.length)],
  ] as const;
  const others = (language: 'zh' | 'en'): string =>
    counts.map(([key, count]) => (count === 0 ? '' : say(language, key, { count }))).join('');
  const proved = sum(({ verification }) => verification.proved);
  const summary = both('ciVerified', (language) => ({ proved, others: others(language) }));
  return { units, summary };
}

function findingsOf(
  { source }: LoadedSource,
  { found, applied, unknown }: Verified,
): readonly CiFinding[] {
  const shown = (diagnostic: Diagnostic) => {
    const witness = found.find((each) => each.diagnostic === diagnostic)?.finding.witness;
    return { diagnostic, source, ...(witness && { witness }) };
  };
  return [
    ...applied.diagnostics.map((each): CiFinding => ({ ...shown(each), weight: 'fails' })),
    ...applied.accepted.map(({ diagnostic, reason }): CiFinding => {
      return { ...shown(diagnostic), weight: 'accepted', acceptedBecause: reason };
    }),
    ...unknown.map((diagnostic): CiFinding => ({ diagnostic, source, weight: 'unknown' })),
  ];
}
