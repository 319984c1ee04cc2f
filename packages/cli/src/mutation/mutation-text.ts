import type { MutantResult, MutationReport, StaleReason } from '@tiaoli/mutation';
import type { LoadedPolicy } from 'tiaoli';
import type { Context } from '../context.js';
import { say, type TextKey } from '../texts.js';
import { suggestionLines } from './suggestion-text.js';

/** A version and what its cases notice. */
export interface MutatedPolicy {
  readonly policy: LoadedPolicy;
  readonly report: MutationReport;
  /** Whether it is less than was asked for. */
  readonly isBelow: boolean;
}

/** How many changes the cases of a version notice, and sentences about those that none does. */
export function mutationText({ policy, report }: MutatedPolicy, context: Context): string {
  const { language, paint } = context;
  const { id, version, core } = policy;
  const { total, killed, percent, equivalent, notRun, mutants, stale } = report;
  const words = { title: core.title[language], id, version, total, killed, percent };
  const isEmpty = total === 0 && equivalent === 0 && notRun === 0;
  const head = say(language, isEmpty ? 'mutationNone' : 'mutationOf', words);
  const survivors = mutants.filter(({ status }) => status === 'survived');
  const open = survivors.filter(({ reason }) => reason === undefined);
  const explained = survivors.filter(({ reason }) => reason !== undefined);
  const lines = [
    paint(head, 'strong'),
    ...(equivalent === 0
      ? []
      : [`  ${say(language, 'mutationEquivalent', { count: equivalent })}`]),
    ...(notRun === 0 ? [] : [`  ${say(language, 'mutationNotRun', { count: notRun })}`]),
    ...(survivors.length === 0 && notRun === 0 && !isEmpty
      ? [`  ${paint(say(language, 'mutationWhole'), 'good')}`]
      : []),
    ...section(
      'mutationUnnoticed',
      open.flatMap((each) => survivorLines(policy, each, context)),
      context,
    ),
    ...section(
      'mutationExplained',
      explained.flatMap((each) => survivorLines(policy, each, context)),
      context,
    ),
    ...section(
      'mutationStale',
      stale.map((each) => staleLine(each, context)),
      context,
    ),
  ];
  return `${lines.join('\n')}\n\n`;
}

function section(
  heading: TextKey,
  lines: readonly string[],
  { language }: Context,
): readonly string[] {
  if (lines.length === 0) return [];
  return [`  ${say(language, heading)}`, ...lines.map((line) => `    ${line}`)];
}

function survivorLines(
  policy: LoadedPolicy,
  { line, words, by, reason, suggestion }: MutantResult,
  context: Context,
): readonly string[] {
  const { language, paint } = context;
  const awaits = by === undefined ? '' : say(language, 'mutationAwaits');
  return [
    `${paint(`${policy.source.name}:${line}`, 'quiet')} ${words[language]}${awaits}`,
    ...(suggestion === undefined
      ? []
      : suggestionLines(policy, suggestion, context).map((each) => `  ${each}`)),
    ...(reason === undefined ? [] : [`  ${say(language, 'reason')}: ${reason}`]),
  ];
}

const staleWords = {
  unknown: 'staleUnknown',
  noticed: 'staleNoticed',
  equivalent: 'staleEquivalent',
} as const;

function staleLine({ file, line, change, why }: StaleReason, { language, paint }: Context): string {
  const words = say(language, staleWords[why]);
  return `${paint(`${file}:${line}`, 'quiet')} ${change}${language === 'zh' ? '：' : ': '}${words}`;
}

/** Whether all have what was asked for, and those that have not. */
export function verdictText(
  mutated: readonly MutatedPolicy[],
  min: string | undefined,
  { language, paint }: Context,
): string {
  if (min === undefined) return '';
  const words = min.trim().replace(/%$/, '');
  const below = mutated.flatMap(({ policy: { id, version }, report: { percent }, isBelow }) =>
    isBelow ? [say(language, 'mutationBelow', { id, version, percent, min: words })] : [],
  );
  const lines =
    below.length === 0
      ? [paint(say(language, 'mutationEnough', { min: words }), 'good')]
      : below.map((line) => paint(line, 'error'));
  return `${lines.join('\n')}\n`;
}
