import type { DisplayUnit, Rule } from '@tiaoli/ir';
import { magnitude, power } from '@tiaoli/ranges';
import { binary, type Code, call, number } from '../program/code.js';
import type { Block } from './block.js';
import { constantNumber, divide, whole } from './numbers.js';
import { beyond, isNumber, type NumberValue, type ScoreParts, type Value } from './value.js';

/** Doubles tell all decimals of so many digits apart, so that their digits are those that were meant. */
export const largestShown = 10n ** 15n - 1n;

/** What leaves for a rule: numbers in its unit, a score as its total and its grade. */
export function resultOf(value: Value, rule: Pick<Rule, 'unit' | 'type'>, block: Block): Code {
  if (isNumber(value)) return shownNumber(value, rule.unit, block);
  if (value.kind === 'record') {
    const types = rule.type.kind === 'record' ? rule.type.fields : [];
    const fields = value.fields.map(([name, field]): readonly [string, Code] => {
      const declared = types.find((each) => each.name === name);
      const { type = rule.type, unit } = declared ?? {};
      return [name, resultOf(field, { type, ...(unit && { unit }) }, block)];
    });
    return { code: 'record', fields };
  }
  if (value.kind === 'score') {
    const total = shownNumber(value.total, rule.unit, block);
    const grade = value.grade === undefined ? [] : [['grade', value.grade.code] as const];
    const parts = value.parts === undefined ? [] : partsOf(value.parts, rule.unit, block);
    return { code: 'record', fields: [['total', total], ...grade, ...parts] };
  }
  return value.code;
}

function partsOf(
  { points, earned, vetoes }: ScoreParts,
  unit: DisplayUnit | undefined,
  block: Block,
): readonly (readonly [string, Code])[] {
  const shown = points.map(([name, each]) => [name, shownNumber(each, unit, block)] as const);
  const struck = vetoes.map((code, index) => [String(index), code] as const);
  return [
    ['points', { code: 'record', fields: shown }],
    ...(earned === undefined ? [] : [['earned', earned.code] as const]),
    ['vetoes', { code: 'record', fields: struck }],
  ];
}

function shownNumber(value: NumberValue, unit: DisplayUnit | undefined, block: Block): Code {
  const inUnit = unit === undefined ? value : divide(value, constantNumber(unit.factor), block);
  if (inUnit.kind === 'quotient') {
    const { numerator, denominator, range } = inUnit;
    const below = binary('*', denominator, number(Number(power(range.numerator.scale))));
    return call('digitsOf', numerator, below);
  }
  const { code, range } = inUnit;
  const kept = block.keep(code);
  if (magnitude(range) > largestShown) {
    block.giveUpUnless(binary('<=', call('abs', kept), whole(largestShown)));
  }
  const scale = power(range.scale);
  return binary('/', kept, scale <= largestShown ? whole(scale) : beyond('many places'));
}
