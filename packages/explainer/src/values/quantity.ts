import type { DisplayUnit, RecordField, Rule, ValueType } from '@tiaoli/ir';

/** How a number is shown: in a unit, as a percentage, or bare. */
export interface Quantity {
  readonly unit?: DisplayUnit | undefined;
  readonly percent?: boolean;
  /** The units of several outputs. */
  readonly fields?: readonly RecordField[];
}

/** Points of a scorecard. */
export const points: Quantity = { unit: { text: '分', factor: '1' } };

/** How the value of a rule is shown. */
export function quantityOfRule(rule: Rule): Quantity {
  return { unit: rule.unit, fields: fieldsOf(rule.type) };
}

function fieldsOf(type: ValueType): readonly RecordField[] {
  if (type.kind === 'list') return fieldsOf(type.of);
  return type.kind === 'record' ? type.fields : [];
}
