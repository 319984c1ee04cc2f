import type { Coverage } from '@tiaoli/coverage';
import { createDiagnostic } from '@tiaoli/diagnostics';
import { type Measured, measureCoverage } from '../../coverage/measure.js';
import { say } from '../../texts.js';
import { type CiFinding, type Score, type StepOutcome, stateOf, type Unit } from '../model.js';
import type { LoadedSource } from '../read-sources.js';
import { ranFiles } from '../run-cases.js';
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

/** Whether the cases of each version show as much of it as is asked for. */
export function coverageStep(work: Work): StepOutcome {
  const { targets, cases, options } = work;
  if (targets.length === 0) return nothing(work, 'ciNoPolicies');
  const { percent, text } = options.coverage;
  const start = performance.now();
  const measured = measureCoverage(
    targets.map(({ policy }) => policy),
    ranFiles(cases),
    percent,
  );
  const share = (performance.now() - start) / targets.length;
  const units = targets.flatMap((target, index): readonly Unit[] => {
    const each = measured[index];
    if (each === undefined) return [];
    const findings = findingsOf(target, each, work);
    const state = stateOf(findings);
    return [{ ...versionUnit(target), state, findings, milliseconds: share }];
  });
  const below = measured.filter(({ isBelow }) => isBelow).length;
  const words = { least: text, count: targets.length, below };
  const summary = both(below === 0 ? 'ciEnough' : 'ciBelow', () => words);
  return { units, summary, scores: scoresOf(measured, work) };
}

function scoresOf(measured: readonly Measured[], work: Work): readonly Score[] {
  const earlier = ranFiles(baseOf(work)?.cases ?? []);
  return measured.map(({ policy, coverage }) => {
    const older = beforeOf(work, policy);
    const [before] = older === undefined ? [] : measureCoverage([older], earlier, undefined);
    return {
      version: versionKey(policy),
      isChanged: isChanged(work, policy),
      now: coverage,
      ...(before && { before: before.coverage }),
    };
  });
}

function findingsOf(
  target: LoadedSource,
  { coverage, isBelow }: Measured,
  { options, context }: Work,
): readonly CiFinding[] {
  const { source } = target;
  const notes = coverage.items
    .filter(({ covered }) => !covered)
    .map(({ span, words }): CiFinding => {
      const diagnostic = createDiagnostic('not-covered', span, { what: words });
      return { diagnostic, source, weight: 'note' };
    });
  if (!isBelow) return notes;
  const diagnostic = createDiagnostic('coverage-below', versionSpan(target), {
    version: versionKey(target.policy),
    percent: String(coverage.percent),
    least: options.coverage.text,
  });
  const detail = missingText(coverage, source.name, context.language);
  return [{ diagnostic, source, weight: 'fails', detail }, ...notes];
}

/** How many of what is left out a person is shown at once. */
const mostShown = 20;

function missingText({ items }: Coverage, file: string, language: 'zh' | 'en'): string {
  const missing = items.filter(({ covered }) => !covered);
  const lines = missing
    .slice(0, mostShown)
    .map(({ line, words }) => `${file}:${line} ${words[language]}`);
  return listed('coverageMissing', lines, missing.length - lines.length, language);
}

/** A heading, lines under it, and how many more there are. */
export function listed(
  heading: 'coverageMissing' | 'mutationUnnoticed',
  lines: readonly string[],
  count: number,
  language: 'zh' | 'en',
): string {
  const more = count > 0 ? [say(language, 'ciMore', { count })] : [];
  return [say(language, heading), ...[...lines, ...more].map((each) => `  ${each}`)].join('\n');
}
