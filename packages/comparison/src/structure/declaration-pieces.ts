import type { Bilingual } from '@tiaoli/diagnostics';
import {
  type Claim,
  type Core,
  claimExpressions,
  type Enumeration,
  type Input,
  meaningOf,
  type Parameter,
} from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { LoadedPolicy } from 'tiaoli';
import type { Piece } from './change.js';
import { writtenAt } from './written.js';

const row = (zh: string, en: string): Bilingual => ({ zh, en });

/** What a fact may be. */
export function inputPieces(input: Input, { enumerations }: Core): readonly Piece[] {
  const { type, integer, unit, min, max, decimals, percent } = input;
  const declared = enumerations.find(
    ({ name }) => type.kind === 'enumeration' && name === type.enumeration,
  );
  const values = declared?.values.map(({ name }) => name).join('、');
  const limit = (text: string): string => limitText(text, input);
  return [
    part('type', row('类型', 'the type'), typeText(input), [type.kind, integer, percent]),
    ...optional('unit', row('单位', 'the unit'), unit?.text, unit),
    ...optional('min', row('最小', 'the least value'), min && limit(min), min),
    ...optional('max', row('最大', 'the greatest value'), max && limit(max), max),
    ...optional('decimals', row('小数位', 'the decimal places'), decimals?.toString(), decimals),
    ...optional('values', row('取值', 'the values'), values, values),
  ];
}

function typeText({ type, integer, percent }: Input): string {
  if (type.kind === 'enumeration') return type.enumeration;
  if (percent) return '百分比';
  if (integer) return '整数';
  return typeNames[type.kind] ?? type.kind;
}

const typeNames: Readonly<Record<string, string>> = {
  number: '数值',
  boolean: '是否',
  date: '日期',
  text: '文本',
  list: '列表',
};

/** In the unit of the input. */
function limitText(text: string, { unit, percent, type }: Input): string {
  if (type.kind !== 'number') return text;
  const number = new Fraction(text).div(new Fraction(unit?.factor ?? 1));
  if (percent) return `${number.mul(100).toString()}%`;
  return `${number.toString()}${unit?.text ?? ''}`;
}

/** The values of a parameter by their first day. */
export function parameterPieces({ values }: Parameter): readonly Piece[] {
  return values.map(({ from, until, value, text }) => {
    const days = daysText(from, until);
    const last = until === undefined ? '' : `（至 ${until}）`;
    return {
      key: `from ${from ?? ''}`,
      what: days,
      text: `${text}${last}`,
      meaning: meaningOf([value, until]),
    };
  });
}

function daysText(from: string | undefined, until: string | undefined): Bilingual {
  if (from !== undefined) return row(`自 ${from} 起`, `from ${from} on`);
  return until === undefined ? row('取值', 'the value') : row(`至 ${until}`, `until ${until}`);
}

export function enumerationPieces({ ordered, values }: Enumeration): readonly Piece[] {
  const names = values.map(({ name }) => name);
  // The order of values says something only where it is said to.
  const meant = ordered ? names : [...names].sort();
  return [
    part('values', row('取值', 'the values'), names.join('、'), meant),
    part('ordered', row('有序', 'ordered'), ordered ? '是' : '否', ordered),
  ];
}

export function claimPieces(claim: Claim, policy: LoadedPolicy): readonly Piece[] {
  const said = claimExpressions(claim)
    .map(({ id }) => writtenAt(policy, id))
    .join('，');
  const { body } = claim;
  const head = body.kind === 'always' ? '' : `随${body.input}${directions[body.direction]}：`;
  return [part('claim', row('内容', 'what it says'), `${head}${said}`, [claim.when, body])];
}

const directions = { neverFalls: '不减', neverRises: '不增', stays: '不变' } as const;

export function part(key: string, what: Bilingual, text: string, meaning: unknown): Piece {
  return { key, what, text, meaning: meaningOf([meaning]) };
}

function optional(
  key: string,
  what: Bilingual,
  text: string | undefined,
  meaning: unknown,
): readonly Piece[] {
  return text === undefined ? [] : [part(key, what, text, meaning)];
}
