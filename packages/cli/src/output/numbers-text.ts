import type { Bilingual, Language } from '@tiaoli/diagnostics';
import { type DescribedNumber, describeNumbers, type Missing } from '@tiaoli/ranges';
import { keys } from '@tiaoli/syntax';
import { describeUnit, type LoadedPolicy } from 'tiaoli';
import type { Context } from '../context.js';
import { say } from '../texts.js';

interface WithPolicy {
  readonly path: string;
  readonly policy?: LoadedPolicy;
}

/** What is known of the numbers of a policy, as JSON; a policy that uses others is looked at linked. */
export function numbersData({ path, policy }: WithPolicy): readonly unknown[] {
  if (policy === undefined || isUsing(policy)) return [];
  const { inputs, rules } = describeNumbers(policy.core);
  return [{ file: path, policy: policy.id, version: policy.version, inputs, rules }];
}

/** The same as lines; nothing where a policy has no numbers. */
export function numbersText({ path, policy }: WithPolicy, context: Context): string {
  if (policy === undefined || isUsing(policy)) return '';
  const { inputs, rules } = describeNumbers(policy.core);
  if (inputs.length + rules.length === 0) return '';
  const { language } = context;
  const lines = [
    context.paint(say(language, 'numbersOf', { path }), 'strong'),
    ...section('numberInputs', inputs, language),
    ...section('numberRules', rules, language),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** Its numbers depend on the versions that are in force. */
function isUsing({ core }: LoadedPolicy): boolean {
  return (core.uses ?? []).length > 0;
}

function section(
  title: 'numberInputs' | 'numberRules',
  numbers: readonly DescribedNumber[],
  language: Language,
): readonly string[] {
  if (numbers.length === 0) return [];
  return [`  ${say(language, title)}`, ...numbers.flatMap((each) => linesOf(each, language))];
}

function linesOf(number: DescribedNumber, language: Language): readonly string[] {
  const { title, missing, isChecked } = number;
  const more = [
    ...(missing.length > 0 ? [assumedText(missing, language)] : []),
    ...(isChecked ? [say(language, 'numberChecked')] : []),
  ];
  return [
    `    ${title[language]}: ${rangeText(number, language)}`,
    ...more.map((line) => `      ${line}`),
  ];
}

function rangeText({ kind, min, max, places, unit }: DescribedNumber, language: Language): string {
  if (kind === 'quotient') return say(language, 'numberQuotient');
  if (kind === 'unknown' || min === undefined || max === undefined || places === undefined) {
    return say(language, 'numberUnknown');
  }
  const size =
    places === 0 ? say(language, 'numberWhole') : say(language, 'numberPlaces', { places });
  const shown = unit === undefined ? '' : ` ${describeUnit(unit, language)}`;
  return say(language, 'numberRange', { min, max, unit: shown, size });
}

function assumedText(missing: readonly Missing[], language: Language): string {
  const keys = missing.map((key) => keyName(key)[language]);
  return say(language, 'numberAssumed', { keys: keys.join(say(language, 'listComma')) });
}

/** What the author writes to say it. */
function keyName(key: Missing): Bilingual {
  return keys.input[key];
}
