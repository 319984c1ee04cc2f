import type { Core, DisplayUnit, Rule, ValueType } from '@tiaoli/ir';
import { magnitude, power } from '@tiaoli/ranges';
import type { Block } from '../emit/block.js';
import { constantNumber, divide, whole } from '../emit/numbers.js';
import { largestShown } from '../emit/result.js';
import { beyond, isNumber, type NumberValue, type Value } from '../emit/value.js';
import { binary, type Code, call, choose, number } from '../program/code.js';
import { valuesOf } from './column-form.js';
import type { ResultColumn } from './columns.js';

/** Numbers in the unit of their rule as doubles, or as whole numbers with a scale. */
export type NumberForm = 'unit' | 'scaled';

export interface StoredColumn {
  readonly column: ResultColumn;
  readonly code: Code;
}

interface Asked {
  readonly core: Core;
  readonly form: NumberForm;
  readonly block: Block;
}

/** The columns that hold what a rule says. */
export function storedColumns(value: Value, rule: Rule, asked: Asked): readonly StoredColumn[] {
  return partsOf(value, rule, [], { ...asked, rule: rule.name });
}

type Typed = { readonly type: ValueType; readonly unit?: DisplayUnit };

function partsOf(
  value: Value,
  { type, unit }: Typed,
  path: readonly string[],
  asked: Asked & { readonly rule: string },
): readonly StoredColumn[] {
  const { rule, core } = asked;
  const where = { key: [rule, ...path].join('.'), rule, path };
  if (isNumber(value)) return [{ ...storedNumber(value, unit, where, asked) }];
  switch (value.kind) {
    case 'record': {
      const types = type.kind === 'record' ? type.fields : [];
      return value.fields.flatMap(([name, field]) => {
        const declared = types.find((each) => each.name === name) ?? beyond('a field');
        return partsOf(field, declared, [...path, name], asked);
      });
    }
    case 'score': {
      const grades = type.kind === 'score' ? type.enumeration : undefined;
      const total = partsOf(
        value.total,
        { type: { kind: 'number' }, ...(unit && { unit }) },
        [...path, 'total'],
        asked,
      );
      if (value.grade === undefined || grades === undefined) return total;
      const graded: Typed = { type: { kind: 'enumeration', enumeration: grades } };
      return [...total, ...partsOf(value.grade, graded, [...path, 'grade'], asked)];
    }
    case 'boolean': {
      const code = choose(value.code, number(1), number(0));
      return [{ column: { ...where, kind: 'boolean' }, code }];
    }
    case 'enumeration': {
      const column = { ...where, kind: value.kind, values: valuesOf(type, core) };
      return [{ column, code: value.code }];
    }
    default:
      return [{ column: { ...where, kind: value.kind }, code: value.code }];
  }
}

const largestSmall = 2n ** 31n - 1n;

function storedNumber(
  value: NumberValue,
  unit: DisplayUnit | undefined,
  where: Pick<ResultColumn, 'key' | 'rule' | 'path'>,
  { form, block }: Asked,
): StoredColumn {
  const inUnit = unit === undefined ? value : divide(value, constantNumber(unit.factor), block);
  if (inUnit.kind === 'quotient') return beyond('a number without a last place');
  const { range } = inUnit;
  const code = block.keep(inUnit.code);
  if (form === 'scaled') {
    const isSmall = magnitude(range) <= largestSmall;
    return { column: { ...where, kind: 'number', scale: range.scale, isSmall }, code };
  }
  if (magnitude(range) > largestShown) {
    block.giveUpUnless(binary('<=', call('abs', code), whole(largestShown)));
  }
  const scale = power(range.scale);
  const divisor = scale <= largestShown ? whole(scale) : beyond('many places');
  return { column: { ...where, kind: 'number' }, code: binary('/', code, divisor) };
}
