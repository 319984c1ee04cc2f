import type { DisplayUnit, RecordField, ValueType } from '@tiaoli/ir';
import { baseUnitOf, type Unit } from '../3-units/unit.js';
import type { FieldType, SemanticType } from '../shared/semantic-type.js';

/** The type without its units. Never called on an error, which is not lowered. */
export function valueType(type: SemanticType): ValueType {
  switch (type.kind) {
    case 'boolean':
    case 'date':
    case 'text':
    case 'number':
      return { kind: type.kind };
    case 'enumeration':
      return { kind: 'enumeration', enumeration: type.enumeration };
    case 'list':
      return { kind: 'list', of: valueType(type.of) };
    case 'element':
      return { kind: 'element', entity: type.entity };
    case 'record':
      return { kind: 'record', fields: type.fields.map(recordField) };
    case 'score':
      return type.enumeration === undefined
        ? { kind: 'score' }
        : { kind: 'score', enumeration: type.enumeration };
    case 'error':
      throw new Error('an unsound declaration was lowered');
  }
}

function recordField({ name, title, type }: FieldType): RecordField {
  const unit = resultUnit(type, type.kind === 'number' ? type.shown : undefined);
  const titled = title === undefined ? {} : { title };
  return { name, ...titled, type: valueType(type), ...(unit === undefined ? {} : { unit }) };
}

/** The unit that a result leaves in: the declared one, else the base unit of what it measures. */
export function resultUnit(
  type: SemanticType,
  declared: Unit | undefined,
): DisplayUnit | undefined {
  if (type.kind === 'score') return { text: '分', factor: '1' };
  if (type.kind === 'list') return resultUnit(type.of, declared);
  if (type.kind !== 'number') return undefined;
  if (declared !== undefined) return displayUnit(declared);
  if (type.dimension === 'any' || type.dimension.text === '') return undefined;
  return displayUnit(baseUnitOf(type.dimension));
}

export function displayUnit(unit: Unit): DisplayUnit | undefined {
  return unit.text === '' ? undefined : { text: unit.text, factor: unit.factor.toFraction() };
}
