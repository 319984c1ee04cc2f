import type { CaseCheck, CaseResult } from '@tiaoli/cases';
import { positionAt, type SourceText } from '@tiaoli/diagnostics';
import type { FactValue } from 'tiaoli';
import type { Context } from '../context.js';
import { say } from '../texts.js';
import { findingsIn, findingText } from './finding.js';
import { resultText } from './report-text.js';

/** A case that did not pass: what was expected, what came out, and why. Nothing for one that did. */
export function caseText(
  path: string,
  source: SourceText,
  result: CaseResult,
  context: Context,
): string {
  const { language, paint } = context;
  const findings = findingsIn(source, result.diagnostics).map(
    (finding) => `${findingText(finding, context)}\n`,
  );
  if (result.status === 'passed') return findings.join('');
  const key = result.status === 'failed' ? 'caseFailed' : 'caseInvalid';
  const { line } = positionAt(source, result.span.start);
  const head = paint(say(language, key, { path, line, name: result.name }), 'error');
  const checks = result.checks.filter(({ passed }) => !passed);
  return [
    `${head}${versionText(result, context)}\n`,
    ...findings,
    ...checks.map((check) => checkText(check, context)),
    '\n',
  ].join('');
}

function versionText({ version, asOf }: CaseResult, { language, paint }: Context): string {
  if (version === undefined || asOf === undefined) return '';
  return ` ${paint(`(${say(language, 'caseVersion', { version, date: asOf })})`, 'quiet')}`;
}

function checkText({ rule, expected, got, explanation }: CaseCheck, context: Context): string {
  const { language, paint } = context;
  const rows = [
    `  ${paint(rule, 'strong')}`,
    `    ${say(language, 'expected')}: ${expectedText(expected)}`,
    `    ${say(language, 'got')}: ${resultText(got, language)}`,
  ];
  const why = explanation?.trimEnd().split('\n') ?? [];
  if (why.length > 0)
    rows.push(`    ${say(language, 'because')}:`, ...why.map((each) => `      ${each}`.trimEnd()));
  return `${rows.join('\n')}\n`;
}

/** As the case file writes it: plain values bare, the rest as JSON. */
function expectedText(value: FactValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
