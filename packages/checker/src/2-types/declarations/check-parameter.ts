import type { ConstantValue } from '@tiaoli/ir';
import type {
  InputDeclaration,
  OpenValue,
  ParameterDeclaration,
  ParameterValue,
} from '@tiaoli/syntax';
import { sameDimension } from '../../3-units/dimension.js';
import type { Unit } from '../../3-units/unit.js';
import { errorType, type SemanticType } from '../../shared/semantic-type.js';
import { unitWords } from '../../shared/type-words.js';
import { bareUnitOf } from '../bare-unit.js';
import type { Checking } from '../checking.js';
import { declaredUnit } from '../declared-unit.js';
import { foldConstant } from '../fold-constant.js';
import { mergeTypes } from '../merge.js';
import { type CheckedInput, checkInput } from './check-input.js';
import { builtInType } from './input-type.js';

export interface CheckedParameter {
  readonly type: SemanticType;
  readonly unit: Unit | undefined;
  /** What it will be as a fact, where it is open. */
  readonly open?: CheckedInput;
  /** The constants of the values that have one. */
  readonly constants: ReadonlyMap<ParameterValue, ConstantValue>;
}

export function checkParameter(
  parameter: ParameterDeclaration,
  checking: Checking,
): CheckedParameter {
  if (parameter.open !== undefined)
    return checkOpen(openInput(parameter, parameter.open), checking);
  const declared = declaredUnit(parameter.unit, checking);
  const constants = new Map<ParameterValue, ConstantValue>();
  let type: SemanticType = errorType;
  for (const value of parameter.values) {
    if (value.value === undefined) {
      checking.spoil();
      continue;
    }
    const expected = { type, bareUnit: declared ?? bareUnitOf(type) };
    const outcome = foldConstant(value.value, expected, checking);
    if (outcome.kind === 'notConstant') {
      const parameters = { name: parameter.name.text };
      checking.report('parameter-not-constant', outcome.node.span, parameters);
    }
    if (outcome.kind !== 'constant') continue;
    const node = value.value;
    const merged = mergeTypes({ node, type }, { node, type: outcome.type }, checking);
    if (merged.kind !== 'error') type = merged;
    constants.set(value, outcome.value);
  }
  if (type.kind === 'error') checking.spoil();
  const unit = declared ?? bareUnitOf(type);
  const fits = declared === undefined || requireUnit(parameter, declared, type, checking);
  return { type: fits ? withUnit(type, unit) : errorType, unit, constants };
}

function checkOpen(input: InputDeclaration, checking: Checking): CheckedParameter {
  const { name, type: word } = input;
  if (word !== undefined && builtInType(word.text) === 'list') {
    checking.report('open-list', word.span, { name: name.text });
    return { type: errorType, unit: undefined, constants: new Map() };
  }
  const open = checkInput(input, checking);
  return { type: open.type, unit: open.unit, open, constants: new Map() };
}

/** A parameter without a value is asked for like an input. */
export function openInput(parameter: ParameterDeclaration, open: OpenValue): InputDeclaration {
  const { name, title, unit, note, citation, span } = parameter;
  return {
    kind: 'input',
    name,
    ...rangeOf(open),
    type: open.type ?? { text: 'number', span: name.span },
    ...(title === undefined ? {} : { title }),
    ...(unit === undefined ? {} : { unit }),
    ...(note === undefined ? {} : { note }),
    ordered: false,
    citation,
    span,
  };
}

function rangeOf({ decimals, min, max, format }: OpenValue) {
  return {
    ...(decimals === undefined ? {} : { decimals }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(format === undefined ? {} : { format }),
  };
}

/** Whether the declared unit measures what the values are; reports where it does not. */
function requireUnit(
  parameter: ParameterDeclaration,
  unit: Unit,
  type: SemanticType,
  checking: Checking,
): boolean {
  const span = parameter.unit?.span ?? parameter.name.span;
  if (type.kind === 'error') return true;
  if (type.kind !== 'number') {
    const key = { zh: '单位', en: 'unit' };
    checking.report('number-only', span, { key, name: parameter.name.text });
    return false;
  }
  if (type.dimension !== 'any' && !sameDimension(type.dimension, unit.dimension)) {
    const parameters = { left: unitWords(type.dimension), right: unitWords(unit.dimension) };
    checking.report('unit-mismatch', span, parameters);
    return false;
  }
  return true;
}

function withUnit(type: SemanticType, unit: Unit | undefined): SemanticType {
  if (type.kind !== 'number' || unit === undefined) return type;
  return { kind: 'number', dimension: unit.dimension, shown: unit };
}
