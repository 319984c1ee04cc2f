import type { Core, DisplayUnit, ValueType } from '@tiaoli/ir';
import type { Scope } from '../../1-bind/scope.js';
import { dimensionless } from '../../3-units/dimension.js';
import { readUnit, type Unit } from '../../3-units/unit.js';
import {
  booleanType,
  dateType,
  errorType,
  numberType,
  type SemanticType,
  textType,
  unitType,
} from '../../shared/semantic-type.js';

/** A declaration of another policy. */
export interface Foreign {
  readonly type: ValueType;
  readonly unit?: DisplayUnit | undefined;
  /** The core that declares it. */
  readonly home: Core;
}

/** Its type in the terms of this policy; units that mean something else here are collected. */
export function usedType(foreign: Foreign, scope: Scope, strange: Set<string>): SemanticType {
  const { type, unit, home } = foreign;
  switch (type.kind) {
    case 'boolean':
      return booleanType;
    case 'date':
      return dateType;
    case 'text':
      return textType;
    case 'number':
      return numberOf(unit, scope, strange);
    case 'enumeration':
      return enumerationOf(type.enumeration, home, scope);
    case 'list':
      return { kind: 'list', of: usedType({ ...foreign, type: type.of }, scope, strange) };
    case 'element':
      // What is known of an element is known inside its own policy only.
      return errorType;
    case 'record':
      return {
        kind: 'record',
        fields: type.fields.map((field) => ({
          name: field.name,
          type: usedType({ type: field.type, unit: field.unit, home }, scope, strange),
        })),
      };
    case 'score': {
      if (type.enumeration === undefined) return { kind: 'score' };
      const enumeration = scope.usedEnumerations(home, type.enumeration);
      return enumeration === undefined ? errorType : { kind: 'score', enumeration };
    }
  }
}

function enumerationOf(name: string, home: Core, { usedEnumerations }: Scope): SemanticType {
  const enumeration = usedEnumerations(home, name);
  return enumeration === undefined ? errorType : { kind: 'enumeration', enumeration };
}

function numberOf(unit: DisplayUnit | undefined, scope: Scope, strange: Set<string>): SemanticType {
  if (unit === undefined) return numberType(dimensionless);
  const known = knownUnit(unit, scope);
  if (known !== undefined) return unitType(known);
  strange.add(unit.text);
  return errorType;
}

/** The unit of this policy that is written so and worth as much. */
function knownUnit({ text, factor }: DisplayUnit, { units }: Scope): Unit | undefined {
  const read = readUnit(text, units);
  if (read === undefined || 'unknown' in read) return undefined;
  return read.factor.toFraction() === factor ? read : undefined;
}

/** Equal for equal types. */
export function typeKey(type: SemanticType): string {
  return JSON.stringify(type, (key, value: unknown) => {
    if (key === 'shown') return undefined;
    return key === 'dimension' && typeof value === 'object' && value !== null && 'text' in value
      ? value.text
      : value;
  });
}
