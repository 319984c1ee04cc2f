import type { MutantResult, MutationReport } from '@tiaoli/mutation';
import type { LoadedPolicy } from 'tiaoli';
import type { Context } from '../context.js';
import { say } from '../texts.js';

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
  const { total, killed, percent, equivalent, notRun, mutants } = report;
  const words = { title: core.title[language], id, version, total, killed, percent };
  const isEmpty = total === 0 && equivalent === 0 && notRun === 0;
  const head = say(language, isEmpty ? 'mutationNone' : 'mutationOf', words);
  const survivors = mutants.filter(({ status }) => status === 'survived');
  const lines = [
    paint(head, 'strong'),
    ...(equivalent === 0
      ? []
      : [`  ${say(language, 'mutationEquivalent', { count: equivalent })}`]),
    ...(notRun === 0 ? [] : [`  ${say(language, 'mutationNotRun', { count: notRun })}`]),
    ...(survivors.length === 0 && notRun === 0 && !isEmpty
      ? [`  ${paint(say(language, 'mutationWhole'), 'good')}`]
      : []),
    ...survivorLines(policy, survivors, context),
  ];
  return `${lines.join('\n')}\n\n`;
}

function survivorLines(
  { source }: LoadedPolicy,
  survivors: readonly MutantResult[],
  { language, paint }: Context,
): readonly string[] {
  if (survivors.length === 0) return [];
  return [
    `  ${say(language, 'mutationUnnoticed')}`,
    ...survivors.map(
      ({ line, words }) => `    ${paint(`${source.name}:${line}`, 'quiet')} ${words[language]}`,
    ),
  ];
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
