import { type AllocationBody, remainderRules } from '@tiaoli/syntax';
import { type Field, ownerOf, readFields } from './fields.js';
import type { Reading } from './reading.js';
import { missing, readExpression } from './values.js';
import { readChoice } from './words.js';

/** An amount that is divided over a list. */
export function readAllocation(reading: Reading, field: Field): AllocationBody | undefined {
  const fields = readFields(reading, field.value, 'allocation', ownerOf(field));
  if (fields === undefined) return undefined;
  const read = (key: 'amount' | 'list' | 'weight' | 'to') =>
    readExpression(reading, fields.get(key)) ?? missing(field.key.span);
  const remainder = readChoice(reading, fields.get('remainder'), remainderRules);
  return {
    kind: 'allocate',
    amount: read('amount'),
    list: read('list'),
    weight: read('weight'),
    step: read('to'),
    ...(remainder ? { remainder: remainder.id } : {}),
    span: field.span,
  };
}
