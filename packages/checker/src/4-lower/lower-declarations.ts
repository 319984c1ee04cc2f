import type {
  ConstantValue,
  Entity,
  Enumeration,
  Input,
  Parameter,
  ParameterValue,
  Rule,
  Source,
} from '@tiaoli/ir';
import {
  type EntityDeclaration,
  type InputDeclaration,
  type ParameterDeclaration,
  type RuleDeclaration,
  type SourceDeclaration,
  titleOf,
} from '@tiaoli/syntax';
import type { EnumerationSymbol } from '../1-bind/scope.js';
import type { Typing } from '../2-types/check-types.js';
import { countUnit } from '../2-types/declarations/check-entity.js';
import type { CheckedInput } from '../2-types/declarations/check-input.js';
import { type CheckedParameter, openInput } from '../2-types/declarations/check-parameter.js';
import { datedValues } from '../shared/dated-values.js';
import { expressionText } from '../shared/expression-text.js';
import { lowerCitation } from './lower-citation.js';
import type { Lowering } from './lowering.js';
import { displayUnit, valueType } from './value-type.js';

export function lowerSource(source: SourceDeclaration): Source {
  const name = source.name.text;
  const register = source.register?.text;
  const title = titleOf(source.title, name);
  return register === undefined ? { name, title } : { name, title, register };
}

export function lowerEnumeration(enumeration: EnumerationSymbol): Enumeration {
  return {
    name: enumeration.name,
    title: titleOf(enumeration.title, enumeration.name),
    ordered: enumeration.ordered,
    values: enumeration.values.map(({ name, title }) => ({
      name: name.text,
      title: titleOf(title, name.text),
    })),
  };
}

export function lowerEntity(
  { name, title, key, inputs, rules, span }: EntityDeclaration,
  typing: Typing,
  lowered: ReadonlyMap<RuleDeclaration, Rule>,
  lowering: Lowering,
): Entity {
  const unit = countUnit(name.text, lowering.scope);
  const shown = unit && displayUnit(unit);
  return {
    id: lowering.idOf(span),
    name: name.text,
    title: titleOf(title, name.text),
    key: key?.text ?? '',
    ...(shown === undefined ? {} : { unit: shown }),
    inputs: lowerInputs(inputs, typing, lowering),
    rules: rules.flatMap((rule) => lowered.get(rule) ?? []),
  };
}

/** The sound ones among some inputs. */
export function lowerInputs(
  inputs: readonly InputDeclaration[],
  typing: Typing,
  lowering: Lowering,
): readonly Input[] {
  return inputs.flatMap((input) => {
    const checked = typing.inputs.get(input);
    return checked === undefined ? [] : [lowerInput(input, checked, lowering)];
  });
}

function lowerInput(
  input: InputDeclaration,
  checked: CheckedInput,
  { idOf, scope }: Lowering,
): Input {
  const { unit, min, max, decimals } = checked;
  const shown = unit && displayUnit(unit);
  const name = input.name.text;
  return {
    id: idOf(input.span),
    name,
    title: titleOf(input.title, name),
    type: valueType(checked.type),
    integer: checked.integer,
    ...(shown === undefined ? {} : { unit: shown }),
    ...(min === undefined ? {} : { min: boundText(min) }),
    ...(max === undefined ? {} : { max: boundText(max) }),
    ...(decimals === undefined ? {} : { decimals }),
    percent: checked.percent,
    ...(input.question === undefined ? {} : { question: titleOf(input.question, name) }),
    ...(input.note === undefined ? {} : { note: input.note.text }),
    citation: lowerCitation(input.citation, scope),
  };
}

/** A parameter that nobody has fixed is a fact of its type, and needs nothing else of any reader. */
export function lowerOpen(
  parameter: ParameterDeclaration,
  checked: CheckedInput,
  lowering: Lowering,
): readonly Input[] {
  const { open } = parameter;
  if (open === undefined) return [];
  const input = lowerInput(openInput(parameter, open), checked, lowering);
  return [{ ...input, open: { reason: open.reason.text } }];
}

function boundText(bound: ConstantValue): string {
  return String(bound.value);
}

export function lowerParameter(
  parameter: ParameterDeclaration,
  checked: CheckedParameter,
  lowering: Lowering,
): Parameter {
  const shown = checked.unit && displayUnit(checked.unit);
  const name = parameter.name.text;
  return {
    id: lowering.idOf(parameter.span),
    name,
    title: titleOf(parameter.title, name),
    type: valueType(checked.type),
    ...(shown === undefined ? {} : { unit: shown }),
    values: lowerValues(parameter, checked, lowering),
  };
}

function lowerValues(
  parameter: ParameterDeclaration,
  checked: CheckedParameter,
  { idOf, scope }: Lowering,
): readonly ParameterValue[] {
  const own = lowerCitation(parameter.citation, scope);
  return datedValues(parameter).flatMap(({ declaration, from, until }) => {
    const value = checked.constants.get(declaration);
    if (value === undefined || declaration.value === undefined) return [];
    const citation = lowerCitation(declaration.citation, scope);
    const isCited = citation.clauses.length > 0 || citation.assumption !== undefined;
    return {
      id: idOf(declaration.span),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      value,
      text: expressionText(declaration.value, scope.language),
      citation: isCited ? citation : own,
    };
  });
}
