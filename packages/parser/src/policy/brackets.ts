import type { Band, Expression, SlabsBody, TiersBody } from '@tiaoli/syntax';
import { type Field, ownerOf, readFields } from './fields.js';
import { collect, type Reading, report } from './reading.js';
import { missing, readExpression } from './values.js';

/** What bands, tiers and slabs have in common: a subject and values by interval of it. */
export interface Brackets {
  readonly of: Expression;
  readonly brackets: readonly Band<Expression>[];
  readonly otherwise?: Expression;
}

export function readBrackets(reading: Reading, field: Field): Brackets | undefined {
  const fields = readFields(reading, field.value, 'brackets', ownerOf(field), { open: true });
  if (fields === undefined) return undefined;
  const brackets = fields.others.map((entry) => ({
    test: collect(reading, reading.reader.test(entry.key)),
    value: readExpression(reading, entry),
    span: entry.span,
  }));
  if (brackets.length === 0) report(reading, 'no-brackets', field.key.span, ownerKey(field));
  const otherwise = readExpression(reading, fields.get('otherwise'));
  return {
    of: readExpression(reading, fields.get('of')) ?? missing(field.key.span),
    brackets,
    ...(otherwise ? { otherwise } : {}),
  };
}

const ownerKey = (field: Field) => ({ key: ownerOf(field).name });

export function readTiers(reading: Reading, field: Field): TiersBody | undefined {
  const body = readContiguous(reading, field);
  return body && { kind: 'tiers', ...body, span: field.span };
}

export function readSlabs(reading: Reading, field: Field): SlabsBody | undefined {
  const body = readContiguous(reading, field);
  return body && { kind: 'slabs', ...body, span: field.span };
}

/** Tiers and slabs must follow each other without a gap, so nothing is left for `otherwise`. */
function readContiguous(
  reading: Reading,
  field: Field,
): { readonly of: Expression; readonly brackets: readonly Band<Expression>[] } | undefined {
  const found = readBrackets(reading, field);
  if (found === undefined) return undefined;
  const { otherwise, ...body } = found;
  if (otherwise) report(reading, 'otherwise-in-brackets', otherwise.span, {});
  return body;
}
