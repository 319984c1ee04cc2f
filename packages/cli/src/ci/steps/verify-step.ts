import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Verified } from '@tiaoli/verifier';
import type { Context } from '../../context.js';
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
  const timed = await verifyAll(targets, options.milliseconds, context);
  const verified = timed.map((each) => each.verified);
  const units = targets.flatMap((target): readonly Unit[] => {
    const each = timed.find(({ verified: { policy } }) => policy === target.policy);
    if (each === undefined) return [];
    const findings = findingsOf(target, each.verified);
    const { milliseconds } = each;
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

interface Timed {
  readonly verified: Verified;
  readonly milliseconds: number;
}

/** Each has a share of the time; for whom that was too little, there is what others left of theirs. */
async function verifyAll(
  targets: readonly LoadedSource[],
  milliseconds: number,
  context: Context,
): Promise<readonly Timed[]> {
  const end = performance.now() + milliseconds;
  const first = await verifyOnce(targets, end, context);
  const cut = first.filter(isCut);
  const share = milliseconds / targets.length;
  if (cut.length === 0 || (end - performance.now()) / cut.length <= share) return first;
  const unfinished = targets.filter(({ policy }) =>
    cut.some((each) => each.verified.policy === policy),
  );
  const again = await verifyOnce(unfinished, end, context);
  return first.map((each) => {
    const other = again.find(({ verified }) => verified.policy === each.verified.policy);
    return other === undefined
      ? each
      : { ...other, milliseconds: each.milliseconds + other.milliseconds };
  });
}

function isCut({ verified }: Timed): boolean {
  return verified.verification.unknown.some(({ reason }) => reason === 'budget');
}

async function verifyOnce(
  targets: readonly LoadedSource[],
  end: number,
  context: Context,
): Promise<readonly Timed[]> {
  const started: number[] = [];
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
  return verified.map((each, index) => {
    return { verified: each, milliseconds: (started[index + 1] ?? 0) - (started[index] ?? 0) };
  });
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
