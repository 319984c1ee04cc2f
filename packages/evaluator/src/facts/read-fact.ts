import type { ValueType } from '@tiaoli/ir';
import type { RawFact } from '../evaluate.js';
import { shorten } from '../values/shorten.js';
import { readDateFact } from './date-fact.js';
import { describeRawAfterWord, wrongType } from './expected.js';
import { type FactContext, type FactReading, refuse } from './fact-context.js';
import { readMeasuredFact } from './percent-fact.js';

type Reader = (raw: RawFact, context: FactContext) => FactReading;

/** No input has this type: it is a result's only. */
const notAFact: Reader = (raw, context) =>
  wrongType(raw, context, { zh: '不由事实给出的值', en: 'a value that no fact gives' });

const readers: { readonly [K in ValueType['kind']]: Reader } = {
  boolean: readBooleanFact,
  number: readMeasuredFact,
  date: readDateFact,
  text: readTextFact,
  enumeration: readEnumerationFact,
  list: notAFact,
  element: notAFact,
  record: notAFact,
  score: notAFact,
};

/** Reads one fact as its input's type wants it; whatever it is, what is wrong is told. */
export function readFact(raw: RawFact, context: FactContext): FactReading {
  return readers[context.input.type.kind](raw, context);
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['true', true],
  ['否', false],
  ['false', false],
]);

function readBooleanFact(raw: RawFact, context: FactContext): FactReading {
  const value =
    raw.kind === 'boolean'
      ? raw.value
      : raw.kind === 'text'
        ? truths.get(raw.text.trim())
        : undefined;
  if (value !== undefined) return { value: { kind: 'boolean', value } };
  return wrongType(raw, context, { zh: '是或否', en: 'true or false' });
}

function readTextFact(raw: RawFact, context: FactContext): FactReading {
  if (raw.kind === 'text') return { value: { kind: 'text', value: raw.text } };
  if (raw.kind === 'number' || raw.kind === 'boolean') {
    // Taking its digits would lose the zeros of 007 or 1.10 that the text may have had.
    const { name } = context;
    const given = raw.kind === 'number' ? raw.text : String(raw.value);
    return refuse('fact-text-not-quoted', { name, value: shorten(given) });
  }
  return wrongType(raw, context, { zh: '文字', en: 'a text' });
}

/** How many values a message lists. */
const mostListed = 12;

function readEnumerationFact(raw: RawFact, { name, input, prepared }: FactContext): FactReading {
  const enumeration = input.type.kind === 'enumeration' ? input.type.enumeration : '';
  const ranks = prepared.ranks.get(enumeration) ?? new Map<string, number>();
  const value = raw.kind === 'text' || raw.kind === 'number' ? raw.text.trim() : undefined;
  if (value !== undefined && ranks.has(value)) {
    return { value: { kind: 'enumeration', enumeration, value } };
  }
  const names = [...ranks.keys()].slice(0, mostListed).map(shorten);
  const rest = ranks.size > mostListed ? '…' : '';
  const values = { zh: `${names.join('、')}${rest}`, en: `${names.join(', ')}${rest}` };
  return refuse('fact-not-listed', { name, value: describeRawAfterWord(raw), values });
}
