import type { TableField } from '../form/table-form.js';
import { type Heading, plainName } from './heading.js';

/** Words around a name that change nothing: 是否…, …情况. */
const around =
  /^(是否|有无|是不是|本年度?|全年|企业|单位)|(的?(情况|数量|个数|总数|数目|数|次数|人数|与否|名称|日期|时间|率|比例|占比|等级|级别))$/g;

/** How well a heading names a fact, from 0 to 1; a heading at `certain` names it and nothing else. */
export function likeness(heading: Heading, field: TableField): number {
  if (heading.name === '') return 0;
  const names = namesOf(field);
  if (names.some((name) => name === heading.whole || name === heading.name)) return certain;
  const core = heading.name.replace(around, '');
  if (core !== '' && names.some((name) => name.replace(around, '') === core)) return 0.9;
  return 0.8 * Math.max(...names.map((name) => overlap(heading.name, name)));
}

export const certain = 1;
/** What is less alike is not proposed. */
export const leastLike = 0.4;

function namesOf({ name, title }: TableField): readonly string[] {
  return [...new Set([name, title.zh, title.en].map(plainName))].filter((each) => each !== '');
}

/** How many pairs of neighbouring signs two names share, from 0 to 1. */
function overlap(left: string, right: string): number {
  const [a, b] = [pairs(left), pairs(right)];
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((pair) => b.has(pair)).length;
  const dice = (2 * shared) / (a.size + b.size);
  const isPart =
    Math.min(left.length, right.length) >= 2 && (left.includes(right) || right.includes(left));
  return isPart ? Math.max(dice, 0.65) : dice;
}

const longest = 60;

function pairs(text: string): ReadonlySet<string> {
  const signs = [...text].slice(0, longest);
  return new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`));
}
