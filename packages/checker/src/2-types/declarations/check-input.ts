import type { ConstantValue } from '@tiaoli/ir';
import type { Expression, InputDeclaration, Text } from '@tiaoli/syntax';
import type { Unit } from '../../3-units/unit.js';
import { compareConstants } from '../../shared/compare-constants.js';
import type { SemanticType } from '../../shared/semantic-type.js';
import { bareUnitOf } from '../bare-unit.js';
import type { Checking } from '../checking.js';
import { declaredUnit } from '../declared-unit.js';
import { type ConstantOutcome, foldConstant } from '../fold-constant.js';
import { mergeTypes } from '../merge.js';
import { builtInType, inputType } from './input-type.js';

/** What is known of an input beside its declaration. */
export interface CheckedInput {
  readonly type: SemanticType;
  readonly unit: Unit | undefined;
  readonly integer: boolean;
  readonly decimals: number | undefined;
  readonly percent: boolean;
  readonly min: ConstantValue | undefined;
  readonly max: ConstantValue | undefined;
}

export function checkInput(input: InputDeclaration, checking: Checking): CheckedInput {
  const unit = declaredUnit(input.unit, checking);
  const type = inputType(input, unit, checking);
  if (type.kind === 'error') checking.spoil();
  const integer = input.type !== undefined && builtInType(input.type.text) === 'integer';
  requireNumberKeys(input, type, integer, checking);
  const min = checkBound(input.min, input.name.text, type, checking);
  const max = checkBound(input.max, input.name.text, type, checking);
  if (min && max && input.max && compareConstants(min, max) > 0) {
    checking.report('bounds-reversed', input.max.span, { name: input.name.text });
  }
  return {
    type,
    unit,
    integer,
    min,
    max,
    decimals: input.decimals && Number(input.decimals.text),
    percent: readFormat(input.format, unit, checking),
  };
}

/** Unit, decimal places and format say something about numbers only. */
function requireNumberKeys(
  input: InputDeclaration,
  type: SemanticType,
  integer: boolean,
  checking: Checking,
): void {
  const name = input.name.text;
  if (type.kind === 'error') return;
  const reject = (key: { zh: string; en: string }, text: Text | undefined): void => {
    if (text !== undefined) checking.report('number-only', text.span, { key, name });
  };
  if (type.kind !== 'number') {
    reject({ zh: '单位', en: 'unit' }, input.unit);
    reject({ zh: '格式', en: 'format' }, input.format);
  }
  if (type.kind !== 'number' || integer) {
    reject({ zh: '小数位', en: 'decimals' }, input.decimals);
  }
}

function checkBound(
  node: Expression | undefined,
  name: string,
  type: SemanticType,
  checking: Checking,
): ConstantValue | undefined {
  if (node === undefined || type.kind === 'error') return undefined;
  if (type.kind !== 'number' && type.kind !== 'date') {
    checking.report('bounds-need-order', node.span, { name });
    return undefined;
  }
  const outcome: ConstantOutcome = foldConstant(node, { bareUnit: bareUnitOf(type) }, checking);
  if (outcome.kind === 'error') return undefined;
  if (outcome.kind === 'notConstant') {
    const key = { zh: '最小和最大', en: 'min and max' };
    checking.report('constant-needed', outcome.node.span, { key });
    return undefined;
  }
  const merged = mergeTypes({ node, type }, { node, type: outcome.type }, checking);
  return merged.kind === 'error' ? undefined : outcome.value;
}

function readFormat(text: Text | undefined, unit: Unit | undefined, checking: Checking): boolean {
  if (text === undefined) return false;
  if (unit !== undefined && unit.dimension.text !== '') {
    checking.report('percent-with-unit', text.span, { unit: unit.text });
  }
  return text.text === 'percent';
}
