import type { CaseCheck, CaseResult } from '@tiaoli/cases';
import { type Language, positionAt, type SourceText } from '@tiaoli/diagnostics';
import type { FactValue } from 'tiaoli';
import type { Context } from '../context.js';
import { say } from '../texts.js';
import { findingsIn, findingText } from './finding.js';
import { resultText } from './report-text.js';

export interface CaseTextOptions {
  /** Says of every case what became of it. */
  readonly verbose?: boolean;
}

const headings = {
  passed: 'casePassed',
  failed: 'caseFailed',
  invalid: 'caseInvalid',
  unconfirmed: 'caseUnconfirmed',
} as const;

const paints = {
  passed: 'good',
  failed: 'error',
  invalid: 'error',
  unconfirmed: 'warning',
} as const;

/** A case that did not pass: what was expected, what came out, and why. Nothing for one that did. */
export function caseText(
  path: string,
  source: SourceText,
  result: CaseResult,
  context: Context,
  { verbose = false }: CaseTextOptions = {},
): string {
  const { language, paint } = context;
  const findings = findingsIn(source, result.diagnostics).map(
    (finding) => `${findingText(finding, context)}\n`,
  );
  const passed = result.status === 'passed';
  if (passed && !verbose) return findings.join('');
  const { line } = positionAt(source, result.span.start);
  const heading = say(language, headings[result.status], { path, line, name: result.name });
  const head = paint(heading, paints[result.status]);
  const checks = result.checks.filter(({ passed }) => !passed);
  return [
    `${head}${versionText(result, context)}\n`,
    ...findings,
    becauseText(result, context),
    ...checks.map((check) => checkText(check, context)),
    ...(passed ? [] : ['\n']),
  ].join('');
}

/** How the author of the case came to what is expected. */
function becauseText({ because }: CaseResult, { language }: Context): string {
  if (because === undefined) return '';
  const lines = because.split('\n').map((line) => line.trim());
  return `  ${say(language, 'caseBecause')}: ${lines.join('\n    ')}\n`;
}

function versionText({ version, asOf, place }: CaseResult, { language, paint }: Context): string {
  if (version === undefined || asOf === undefined) return '';
  const words = { version, date: asOf };
  const tested =
    place === undefined
      ? say(language, 'caseVersion', words)
      : say(language, 'caseInPlace', { ...words, place });
  return ` ${paint(`(${tested})`, 'quiet')}`;
}

function checkText(
  { rule, expected, got, explanation, toConfirm }: CaseCheck,
  context: Context,
): string {
  const { language, paint } = context;
  const rows = [
    `  ${paint(rule, 'strong')}`,
    `    ${wantedText(expected, toConfirm === true, language)}`,
    `    ${say(language, 'got')}: ${resultText(got, language)}`,
  ];
  const why = explanation?.trimEnd().split('\n') ?? [];
  if (why.length > 0)
    rows.push(`    ${say(language, 'because')}:`, ...why.map((each) => `      ${each}`.trimEnd()));
  return `${rows.join('\n')}\n`;
}

/** As the case file writes it: plain values bare, the rest as JSON. */
export function expectedText(value: FactValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function wantedText(expected: FactValue, isOpen: boolean, language: Language): string {
  if (!isOpen) return `${say(language, 'expected')}: ${expectedText(expected)}`;
  // The key says no more than the word before it.
  const proposed = Object.values(expected ?? {})[0] ?? null;
  return `${say(language, 'toConfirm')}: ${proposed === null ? '' : expectedText(proposed)}`.trimEnd();
}
