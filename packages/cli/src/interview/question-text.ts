import type { Language } from '@tiaoli/diagnostics';
import type { Input, ValueType } from '@tiaoli/ir';
import { describeUnit } from 'tiaoli';
import { say, type TextKey } from '../texts.js';

/** How a fact is asked for: the policy's own question, or its title. */
export function questionText({ question, title, name }: Input, language: Language): string {
  const asked = (question ?? title)[language];
  return asked === name ? name : `${asked} (${name})`;
}

const forms: { readonly [K in ValueType['kind']]?: TextKey } = {
  number: 'number',
  date: 'date',
  text: 'text',
};

/** What an answer looks like, and what to do without one. */
export function answerHint(input: Input, choices: readonly string[], language: Language): string {
  return say(language, 'orSkip', { form: formText(input, choices, language) });
}

function formText(
  { type, unit, percent }: Input,
  choices: readonly string[],
  language: Language,
): string {
  if (choices.length > 0) return say(language, 'chooseOne', { choices: choices.join(' | ') });
  if (unit !== undefined) {
    return say(language, 'numberIn', { unit: describeUnit(unit.text, language) });
  }
  return say(language, percent ? 'percent' : (forms[type.kind] ?? 'text'));
}
