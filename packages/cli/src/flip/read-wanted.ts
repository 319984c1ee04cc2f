import { allRules, type Core, type ValueType } from '@tiaoli/ir';
import { scoreFields } from '@tiaoli/syntax';
import type { Wanted, WantedOperator } from '@tiaoli/verifier';
import type { Context } from '../context.js';
import { say } from '../texts.js';

const operators: Readonly<Record<string, WantedOperator>> = {
  '=': '=',
  '≥': '≥',
  '>=': '≥',
  '≤': '≤',
  '<=': '≤',
  '>': '>',
  '<': '<',
};

const truths: Readonly<Record<string, string>> = {
  是: 'true',
  否: 'false',
  yes: 'true',
  no: 'false',
};

/** A wanted result as a user writes it; a sentence where it makes no sense. */
export function readWanted(text: string, core: Core, context: Context): Wanted | string {
  const { language } = context;
  const parts = /^\s*(.+?)\s*(>=|<=|≥|≤|=|>|<)\s*(.+?)\s*$/.exec(text);
  const [, subject = '', sign = '', said = ''] = parts ?? [];
  const operator = operators[sign];
  if (operator === undefined) return say(language, 'wrongFlip', { text });
  const [name = '', part] = subject.split('.');
  const rule = allRules(core).find(({ declared, entity }) => !entity && declared.name === name);
  if (rule === undefined) return say(language, 'wrongFlip', { text });
  const { type, unit } = rule.declared;
  const field = fieldOf(part, type);
  const value = said.replace(unit?.text ?? /$^/, '').trim();
  const wanted = {
    rule: name,
    ...(field === undefined ? {} : { field }),
    operator,
    value: truths[value] ?? value,
  };
  const values = valuesOf(typeOf(type, field), core);
  if (values === undefined || values.includes(wanted.value)) return wanted;
  const words = values.map((each) => (each === 'true' ? '是' : each === 'false' ? '否' : each));
  return say(language, 'wrongWanted', { rule: subject, value, values: words.join('、') });
}

/** A scorecard is asked for its grade where no part is named. */
function fieldOf(part: string | undefined, type: ValueType): string | undefined {
  if (type.kind === 'score') {
    const isTotal = part === scoreFields.total.zh || part === scoreFields.total.en;
    return isTotal ? 'total' : 'grade';
  }
  if (type.kind !== 'record') return undefined;
  return part ?? type.fields[0]?.name;
}

function typeOf(type: ValueType, field: string | undefined): ValueType {
  if (type.kind === 'score') {
    const { enumeration } = type;
    return field === 'grade' && enumeration !== undefined
      ? { kind: 'enumeration', enumeration }
      : { kind: 'number' };
  }
  if (type.kind !== 'record') return type;
  return type.fields.find(({ name }) => name === field)?.type ?? type;
}

/** The results that there can be, where they have names. */
function valuesOf(type: ValueType, { enumerations }: Core): readonly string[] | undefined {
  if (type.kind === 'boolean') return ['true', 'false'];
  if (type.kind !== 'enumeration') return undefined;
  const found = enumerations.find(({ name }) => name === type.enumeration);
  return found?.values.map(({ name }) => name) ?? [];
}
