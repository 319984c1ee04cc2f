import { createDiagnostic } from '@tiaoli/diagnostics';
import type { MutantResult, MutationReport } from '@tiaoli/mutation';
import type { LoadedPolicy } from 'tiaoli';
import { totalsOf } from '../../commands/test.js';
import { mutateAll } from '../../mutation/mutate-all.js';
import type { MutatedPolicy } from '../../mutation/mutation-text.js';
import {
  type CiFinding,
  type Counted,
  type Score,
  type StepOutcome,
  stateOf,
  type Unit,
} from '../model.js';
import type { CiSources, LoadedSource } from '../read-sources.js';
import { type CiCases, ranFiles } from '../run-cases.js';
import { listed } from './coverage-step.js';
import {
  baseOf,
  beforeOf,
  both,
  isChanged,
  nothing,
  versionKey,
  versionSpan,
  versionUnit,
  type Work,
} from './step.js';

/** Whether the cases of each version notice as many of its changes as is asked for. */
export async function mutationStep(work: Work): Promise<StepOutcome> {
  const { targets, cases, sources, options } = work;
  const chosen = targets.filter(({ policy }) => isChosen(policy, work));
  if (chosen.length === 0) {
    return targets.length === 0
      ? nothing(work, 'ciNoPolicies')
      : { units: [], summary: both('ciNothingChanged') };
  }
  const usable = chosen.filter(({ policy }) => reasonAgainst(policy, cases) === undefined);
  const older = usable.flatMap(({ policy }) => beforeOf(work, policy) ?? []);
  const seconds = options.milliseconds / 1000 / (older.length > 0 ? 2 : 1);
  const mutated = await mutateThem(usable, sources, cases, seconds, work);
  const earlier = await scoresBefore(older, seconds, work);
  const units = chosen.map((target): Unit => {
    const why = reasonAgainst(target.policy, cases);
    const head = { ...versionUnit(target), milliseconds: 0 };
    const each = mutated.find(({ policy }) => policy === target.policy);
    if (why !== undefined || each === undefined) {
      return { ...head, state: 'skipped', findings: [], ...(why && { why: both(why) }) };
    }
    const findings = findingsOf(target, each, work);
    return { ...head, state: stateOf(findings), findings };
  });
  const below = mutated.filter(({ isBelow }) => isBelow).length;
  const words = { least: options.mutation.text, count: mutated.length, below };
  const summary = both(below === 0 ? 'ciEnough' : 'ciBelow', () => words);
  const scores = mutated.map(({ policy, report }): Score => {
    const before = beforeOf(work, policy);
    const score = before && earlier.get(before);
    const head = { version: versionKey(policy), isChanged: isChanged(work, policy) };
    return { ...head, now: counted(report), ...(score && { before: score }) };
  });
  return { units, summary: mutated.length === 0 ? nothingRun(units) : summary, scores };
}

/** Where there is a base, only what changed: changing all policies bit by bit takes its time. */
function isChosen({ id }: LoadedPolicy, work: Work): boolean {
  const base = baseOf(work);
  return base === undefined || work.options.only === 'all' || base.changes.policies.has(id);
}

function nothingRun(units: readonly Unit[]) {
  return units[0]?.why ?? both('ciNoPolicies');
}

/** Why nobody can tell what the cases of a policy notice. */
function reasonAgainst(
  { id }: LoadedPolicy,
  cases: readonly CiCases[],
): 'mutationFailing' | 'ciNoCases' | undefined {
  const own = ranFiles(cases.filter(({ policy }) => policy === id));
  if (own.length === 0) return 'ciNoCases';
  return totalsOf(own).failed > 0 ? 'mutationFailing' : undefined;
}

/** Each has a share of the time; for whom that was too little, there is what others left of theirs. */
async function mutateThem(
  targets: readonly { readonly policy: LoadedPolicy }[],
  { versions }: CiSources,
  cases: readonly CiCases[],
  seconds: number,
  { options, context }: Work,
): Promise<readonly MutatedPolicy[]> {
  const { percent: least } = options.mutation;
  const files = ranFiles(cases);
  const mutateIn = (time: number, policies: readonly LoadedPolicy[]) => {
    const asked = { seconds: time, least, suggest: false, proof: true };
    return mutateAll({ policies, versions, files }, asked, context);
  };
  const end = performance.now() + seconds * 1000;
  const all = targets.map(({ policy }) => policy);
  const first = await mutateIn(seconds, all);
  const cut = first.filter(({ report }) => report.notRun > 0).map(({ policy }) => policy);
  const left = (end - performance.now()) / 1000;
  if (cut.length === 0 || left / cut.length <= seconds / all.length) return first;
  const again = await mutateIn(left, cut);
  return first.map((each) => again.find(({ policy }) => policy === each.policy) ?? each);
}

/** The same of the base, of what had cases there that pass. */
async function scoresBefore(
  older: readonly LoadedPolicy[],
  seconds: number,
  work: Work,
): Promise<ReadonlyMap<LoadedPolicy, Counted>> {
  const base = baseOf(work);
  if (base === undefined) return new Map();
  const usable = older
    .filter((policy) => reasonAgainst(policy, base.cases) === undefined)
    .map((policy) => ({ policy }));
  const mutated = await mutateThem(usable, base.sources, base.cases, seconds, work);
  return new Map(mutated.map(({ policy, report }) => [policy, counted(report)]));
}

function counted({ killed, total, percent }: MutationReport): Counted {
  return { covered: killed, total, percent };
}

function findingsOf(
  target: LoadedSource,
  { report, isBelow }: MutatedPolicy,
  work: Work,
): readonly CiFinding[] {
  const { source } = target;
  const survivors = report.mutants.filter(({ status }) => status === 'survived');
  const found = survivors.map((mutant) => survivorFinding(mutant, target));
  const version = versionKey(target.policy);
  const span = versionSpan(target);
  if (report.notRun > 0) {
    const count = String(report.notRun);
    const diagnostic = createDiagnostic('changes-not-tried', span, { version, count });
    found.unshift({ diagnostic, source, weight: 'unknown' });
  }
  if (!isBelow) return found;
  const diagnostic = createDiagnostic('mutation-below', span, {
    version,
    percent: String(report.percent),
    least: work.options.mutation.text,
  });
  const detail = survivorsText(survivors, source.name, work);
  return [{ diagnostic, source, weight: 'fails', detail }, ...found];
}

function survivorFinding(
  { words, span, reason }: MutantResult,
  { source }: LoadedSource,
): CiFinding {
  const diagnostic = createDiagnostic('change-unnoticed', span, { change: words });
  if (reason === undefined) return { diagnostic, source, weight: 'note' };
  return { diagnostic, source, weight: 'accepted', acceptedBecause: reason };
}

/** How many changes a person is shown at once. */
const mostShown = 20;

function survivorsText(
  survivors: readonly MutantResult[],
  file: string,
  { context: { language } }: Work,
): string {
  const open = survivors.filter(({ reason }) => reason === undefined);
  const lines = open
    .slice(0, mostShown)
    .map(({ line, words }) => `${file}:${line} ${words[language]}`);
  return listed('mutationUnnoticed', lines, open.length - lines.length, language);
}
