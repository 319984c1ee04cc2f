import type { CaseCheck, CaseResult } from '@tiaoli/cases';
import { type Bilingual, createDiagnostic } from '@tiaoli/diagnostics';
import { hasErrors } from 'tiaoli';
import type { RanFile } from '../../commands/test.js';
import type { Context } from '../../context.js';
import { caseText, expectedText } from '../../output/case-text.js';
import { createPaint } from '../../output/paint.js';
import { resultText } from '../../output/report-text.js';
import { type CiFinding, type State, type StepOutcome, stateOf, type Unit } from '../model.js';
import type { CiCases } from '../run-cases.js';
import { both, nothing, placeOf, type Work } from './step.js';

/** Whether the cases of the policies come out as they say. */
export function testStep(work: Work): StepOutcome {
  const { cases, context } = work;
  const units = cases.flatMap((each) => unitsOf(each, context));
  if (units.length === 0) return nothing(work, 'ciNoCases');
  const count = (wanted: State): number => units.filter(({ state }) => state === wanted).length;
  const words = {
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
  };
  const key = words.skipped > 0 ? 'ciTestedSome' : 'testTotals';
  const before = cases.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return { units, summary: both(key, () => words), before };
}

function unitsOf(
  { source, policy, ran, unreadable, milliseconds }: CiCases,
  context: Context,
): readonly Unit[] {
  if (ran === undefined) {
    if (unreadable.length > 0) return [];
    const why = both('ciPolicyBroken', () => ({ policy }));
    const skipped = { state: 'skipped', why, findings: [], milliseconds } as const;
    return [{ policy, name: source.name, file: source.name, line: 1, ...skipped }];
  }
  const { results } = ran;
  const share = milliseconds / Math.max(1, results.length);
  return [
    ...fileUnit(ran, policy),
    ...results.map((result): Unit => {
      const findings = findingsOf(result, ran, context);
      return {
        policy: result.version === undefined ? policy : `${policy}@${result.version}`,
        name: result.name,
        state: stateOf(findings),
        ...placeOf(ran.source, result.span),
        findings,
        milliseconds: share,
      };
    }),
  ];
}

/** What is wrong with the file and not with one of its cases. */
function fileUnit({ path, source, diagnostics }: RanFile, policy: string): readonly Unit[] {
  if (diagnostics.length === 0) return [];
  const findings = diagnostics.map((diagnostic): CiFinding => {
    return { diagnostic, source, weight: hasErrors([diagnostic]) ? 'fails' : 'note' };
  });
  const state = stateOf(findings);
  return [{ policy, name: path, state, file: path, line: 1, findings, milliseconds: 0 }];
}

const plain = createPaint(false);

function findingsOf(
  result: CaseResult,
  { path, source }: RanFile,
  context: Context,
): readonly CiFinding[] {
  const { status, name, span, checks, diagnostics } = result;
  const found = diagnostics.map((diagnostic): CiFinding => {
    return { diagnostic, source, weight: hasErrors([diagnostic]) ? 'fails' : 'note' };
  });
  if (status === 'unconfirmed') {
    const diagnostic = createDiagnostic('case-unconfirmed', span, { name });
    return [...found, { diagnostic, source, weight: 'unknown' }];
  }
  if (status !== 'failed') return found;
  const what = joined(checks.filter(({ passed }) => !passed).map(checkWords));
  const diagnostic = createDiagnostic('case-failed', span, { name, what });
  // All of it with its explanation but for the heading, which the message says.
  const [, ...lines] = caseText(path, source, result, { ...context, paint: plain }).split('\n');
  const detail = lines.join('\n').trimEnd();
  return [...found, { diagnostic, source, weight: 'fails', detail }];
}

function checkWords({ rule, expected, got }: CaseCheck): Bilingual {
  return both('ciCaseWanted', (language) => ({
    rule,
    expected: expectedText(expected),
    got: resultText(got, language),
  }));
}

function joined(words: readonly Bilingual[]): Bilingual {
  return { zh: words.map(({ zh }) => zh).join('；'), en: words.map(({ en }) => en).join('; ') };
}
