import type { CaseResult } from '@tiaoli/cases';
import { type LoadedPolicy, policyInPlace } from 'tiaoli';
import { itemsOf } from './items.js';
import { coverageKinds } from './kinds.js';
import { percentOf } from './percent.js';
import type { Plan } from './plan/plan.js';
import { planOf } from './plan/plan-of.js';
import type { Coverage, CoverageCount, CoverageItem, CoverageOptions, RunFile } from './result.js';
import { shownBy } from './seen/seen.js';

/** What the cases show of a version, by the rules that each case expects something of. */
export function coverageOf(
  policy: LoadedPolicy,
  cases: readonly RunFile[],
  options: CoverageOptions = {},
): Coverage {
  const steps = coverageSteps(policy, cases, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `coverageOf`, with a pause after every case: whoever asks may do something else, or leave. */
export function* coverageSteps(
  policy: LoadedPolicy,
  cases: readonly RunFile[],
  { unreachable = new Set() }: CoverageOptions = {},
): Generator<undefined, Coverage> {
  const texts = [policy, ...policy.variants.values()];
  const plans = new Map(texts.map((text) => [text, planOf(text)]));
  const planFor = (place: string | undefined): Plan => {
    const text = policyInPlace(policy, place).policy ?? policy;
    return plans.get(text) ?? emptyPlan;
  };
  const covered = new Set<string>();
  for (const { file, run } of cases) {
    for (const [index, result] of run.results.entries()) {
      const written = file.cases[index];
      if (written === undefined || !isAbout(result, policy)) continue;
      const marks = shownBy(policy, written, result, planFor);
      for (const { mark, key } of planFor(result.place).items)
        if (marks.has(mark)) covered.add(key);
      yield;
    }
  }
  const items = itemsOf(policy, plans, covered).filter(({ id }) => !unreachable.has(id));
  return {
    policy: policy.id,
    version: policy.version,
    ...countOf(items),
    kinds: kindsOf(items),
    items,
  };
}

const emptyPlan: Plan = { items: [], marks: new Set(), thresholds: new Map(), bands: new Set() };

function isAbout({ status, version }: CaseResult, policy: LoadedPolicy): boolean {
  return status !== 'invalid' && status !== 'unconfirmed' && version === policy.version;
}

function countOf(items: readonly CoverageItem[]): CoverageCount {
  const covered = items.filter((item) => item.covered).length;
  return { covered, total: items.length, percent: percentOf(covered, items.length) };
}

function kindsOf(items: readonly CoverageItem[]): Coverage['kinds'] {
  return Object.fromEntries(
    coverageKinds.flatMap((kind) => {
      const own = items.filter((item) => item.kind === kind);
      return own.length === 0 ? [] : [[kind, countOf(own)]];
    }),
  );
}
