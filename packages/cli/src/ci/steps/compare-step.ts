import {
  comparePolicies,
  differenceWords,
  outputName,
  outputWords,
  type PolicyComparison,
} from '@tiaoli/comparison';
import { createDiagnostic, type Span } from '@tiaoli/diagnostics';
import { qualifiedName } from '@tiaoli/ir';
import { createSolver } from '@tiaoli/solver';
import { compareBehaviour, type Solver } from '@tiaoli/verifier';
import type { Failure } from '../../attempt.js';
import { say } from '../../texts.js';
import type { ChangedVersion } from '../base/changes.js';
import { type CiFinding, type Compared, type StepOutcome, stateOf, type Unit } from '../model.js';
import type { LoadedSource } from '../read-sources.js';
import { withPopulation } from './population.js';
import { both, versionKey, versionSpan, versionUnit, type Work } from './step.js';

/** The longest that one comparison may take, however much time there is. */
const mostMilliseconds = 60_000;

/** What the versions that changed decide otherwise than those in the base. */
export async function compareStep(work: Work): Promise<StepOutcome> {
  const { base } = work;
  if (base === undefined) return { units: [], summary: both('ciNoBase') };
  if ('findings' in base) return unreadableBase(base);
  const { versions, removed } = base.changes;
  if (versions.length + removed.length === 0) {
    return { units: [], summary: both('ciNothingChanged') };
  }
  const results = await compareAll(versions, work);
  const units = results.map(({ unit }) => unit);
  const compared = results.map((each) => each.compared);
  const different = compared.filter(
    ({ comparison }) => comparison?.classification.class === 'different',
  ).length;
  const words = { count: versions.length, different, removed: removed.length };
  const key = removed.length === 0 ? 'ciCompared' : 'ciComparedGone';
  return { units, summary: both(key, () => words), compared };
}

function unreadableBase({ findings: why }: Failure): StepOutcome {
  const findings = why.map((finding): CiFinding => ({ ...finding, weight: 'fails' }));
  const summary = both('ciBaseUnreadable');
  const unit = { policy: '', name: 'base', file: '', line: 1, milliseconds: 0 };
  return { units: [{ ...unit, state: 'failed', findings }], summary };
}

interface Result {
  readonly unit: Unit;
  readonly compared: Compared;
}

async function compareAll(
  versions: readonly ChangedVersion[],
  work: Work,
): Promise<readonly Result[]> {
  const { options, sources, context } = work;
  const end = performance.now() + options.milliseconds;
  const solver = createSolver();
  const results: Result[] = [];
  try {
    for (const [index, changed] of versions.entries()) {
      const target = sources.loaded.find(({ policy }) => policy === changed.after);
      if (target === undefined) continue;
      const start = performance.now();
      const version = versionKey(changed.after);
      context.progress?.(say(context.language, 'ciComparing', { version }));
      const left = (end - start) / (versions.length - index);
      const budget = Math.max(1, Math.min(mostMilliseconds, left));
      const result = await compareOne(target, changed, { solver, budget }, work);
      const milliseconds = performance.now() - start;
      results.push({ ...result, unit: { ...result.unit, milliseconds } });
    }
    return results;
  } finally {
    await solver.close();
  }
}

async function compareOne(
  target: LoadedSource,
  { before, after }: ChangedVersion,
  { solver, budget }: { readonly solver: Solver; readonly budget: number },
  work: Work,
): Promise<Result> {
  const version = versionKey(after);
  const head = { ...versionUnit(target), milliseconds: 0 };
  if (before === undefined) {
    const unit = { ...head, state: 'skipped', why: both('ciFirstVersion'), findings: [] } as const;
    return { unit, compared: { version } };
  }
  const behaviour = await comparePolicies(before, after, (one, other) =>
    compareBehaviour(one, other, { solver, budget, regions: true }),
  );
  const { comparison, findings: ofTable } = await withPopulation(behaviour, target, work);
  const findings = [...findingsOf(comparison, target), ...ofTable];
  return {
    unit: { ...head, state: stateOf(findings), findings },
    compared: { version, comparison },
  };
}

function findingsOf(comparison: PolicyComparison, target: LoadedSource): readonly CiFinding[] {
  const { before, after, behaviour } = comparison;
  const { source } = target;
  const versions = { before, after };
  return [
    ...disciplineFindings(comparison, target),
    ...behaviour.differences.map((difference): CiFinding => {
      const what = outputWords(difference, versions);
      const example = differenceWords(difference, versions);
      const span = ruleSpan(difference.output, target);
      const diagnostic = createDiagnostic('results-change', span, { what, example });
      return { diagnostic, source, weight: 'note', witness: difference.witness };
    }),
    ...behaviour.unknown.map(({ output }): CiFinding => {
      const rule = outputName(output, after.core);
      const span = ruleSpan(output, target);
      const diagnostic = createDiagnostic('change-not-told', span, { rule });
      return { diagnostic, source, weight: 'unknown' };
    }),
  ];
}

/** A version that is not published yet may be rewritten; a new one says by its number what it is. */
function disciplineFindings(
  { before, after, classification }: PolicyComparison,
  target: LoadedSource,
): readonly CiFinding[] {
  const { source, syntax } = target;
  if (before.version === after.version) return [];
  const { isVersionEnough, isDateEnough, leastVersion: least } = classification;
  const words = { before: versionKey(before), version: after.version };
  const number = createDiagnostic('version-number-too-low', versionSpan(target), {
    ...words,
    least,
  });
  const span = syntax?.effective?.span ?? versionSpan(target);
  const { effective } = after;
  const day = createDiagnostic('effective-too-early', span, { ...words, effective });
  return [...(isVersionEnough ? [] : [number]), ...(isDateEnough ? [] : [day])].map(
    (diagnostic): CiFinding => ({ diagnostic, source, weight: 'fails' }),
  );
}

/** The name of the rule that an output is, or is a field of. */
function ruleSpan(output: string, target: LoadedSource): Span {
  const { entities = [], rules = [] } = target.syntax ?? {};
  const named = [
    ...entities.flatMap(({ name, rules: own }) =>
      own.map((rule) => ({ name: qualifiedName(name.text, rule.name.text), rule })),
    ),
    ...rules.map((rule) => ({ name: rule.name.text, rule })),
  ];
  const found = named.find(({ name }) => output === name || output.startsWith(`${name}.`));
  return found?.rule.name.span ?? versionSpan(target);
}
