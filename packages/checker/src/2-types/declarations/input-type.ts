import { type InputDeclaration, type TypeName, typeNames } from '@tiaoli/syntax';
import { enumerationOf } from '../../1-bind/enumerations.js';
import { dimensionless } from '../../3-units/dimension.js';
import type { Unit } from '../../3-units/unit.js';
import { replaceFix } from '../../shared/fixes.js';
import {
  booleanType,
  dateType,
  errorType,
  numberType,
  type SemanticType,
  textType,
  unitType,
} from '../../shared/semantic-type.js';
import type { Checking } from '../checking.js';

/** The built-in type that a word names, in either language or by its key. */
export function builtInType(word: string): TypeName | undefined {
  const names = Object.keys(typeNames) as TypeName[];
  return names.find(
    (name) => name === word || typeNames[name].zh === word || typeNames[name].en === word,
  );
}

/** The type of an input by its `type` key and its unit. */
export function inputType(
  input: InputDeclaration,
  unit: Unit | undefined,
  checking: Checking,
): SemanticType {
  const word = input.type?.text;
  const builtIn = word === undefined ? undefined : builtInType(word);
  if (input.values !== undefined && (word === undefined || builtIn === 'enumeration')) {
    return { kind: 'enumeration', enumeration: enumerationOf(input, checking.scope.names) };
  }
  if (input.type === undefined) return errorType;
  if (input.of !== undefined && builtIn !== 'list') {
    checking.report('of-without-list', input.of.span, { name: input.name.text });
    return errorType;
  }
  if (input.values !== undefined) {
    checking.report('values-need-enumeration', input.type.span, { name: input.name.text });
    return errorType;
  }
  if (builtIn !== undefined) return builtInTypes[builtIn](input, unit, checking);
  return declaredEnumeration(input.type.text, input.type.span, checking);
}

const number = (_: InputDeclaration, unit: Unit | undefined): SemanticType =>
  unit === undefined ? numberType(dimensionless) : unitType(unit);

const builtInTypes: {
  readonly [T in TypeName]: (
    input: InputDeclaration,
    unit: Unit | undefined,
    checking: Checking,
  ) => SemanticType;
} = {
  boolean: () => booleanType,
  integer: number,
  number,
  date: () => dateType,
  text: () => textType,
  enumeration: (input, _, checking) => {
    const span = input.type?.span ?? input.name.span;
    checking.report('enumeration-without-values', span, { name: input.name.text });
    return errorType;
  },
  list: listType,
};

function listType(
  input: InputDeclaration,
  _: Unit | undefined,
  { scope, findings, report }: Checking,
): SemanticType {
  const { name, of } = input;
  if (of === undefined) {
    report('list-without-entity', input.type?.span ?? name.span, { name: name.text });
    return errorType;
  }
  const { entities } = scope.names;
  if (entities.has(of.text)) return { kind: 'list', of: { kind: 'element', entity: of.text } };
  const [near] = findings.nearest(of.text, entities.keys());
  const fix = near === undefined ? undefined : replaceFix(of.span, near);
  report('unknown-entity', of.span, { name: of.text }, { fix });
  return errorType;
}

function declaredEnumeration(
  name: string,
  span: InputDeclaration['span'],
  checking: Checking,
): SemanticType {
  const { enumerations, language } = checking.scope;
  if (enumerations.has(name)) return { kind: 'enumeration', enumeration: name };
  const known = Object.values(typeNames).map((row) => row[language]);
  const [near] = checking.findings.nearest(name, [...known, ...enumerations.keys()]);
  const fix = near === undefined ? undefined : replaceFix(span, near);
  checking.report('unknown-type', span, { name }, { fix });
  return errorType;
}
