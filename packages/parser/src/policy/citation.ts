import type { Citation, Text } from '@tiaoli/syntax';
import { type LocatedText, sliceLocated } from '../located-text.js';
import { type Field, ownerOf } from './fields.js';
import type { Reading } from './reading.js';
import { reportShape } from './shapes.js';
import { proseOf } from './texts.js';
import { readList, readProse } from './values.js';

/** A mapping that may have `source` and `assumption`. */
interface CitingFields {
  get(key: 'source' | 'assumption'): Field | undefined;
}

/** The clauses and the assumption that a declaration, a row or a criterion rests on. */
export function readCitation(reading: Reading, fields: CitingFields): Citation {
  const assumption = readProse(reading, fields.get('assumption'));
  return {
    clauses: readClauses(reading, fields.get('source')),
    ...(assumption ? { assumption } : {}),
  };
}

export const noCitation: Citation = { clauses: [] };

function readClauses(reading: Reading, field: Field | undefined): readonly Text[] {
  if (field === undefined) return [];
  const clauses: Text[] = [];
  for (const item of readList(reading, field, 'scalar')) {
    if (item.kind === 'scalar') clauses.push(...splitClauses(item.text));
    else reportShape(reading, item, 'scalar', ownerOf(field));
  }
  return clauses;
}

/** `讲话 2.2(3)；办法 12` cites two clauses. */
function splitClauses(located: LocatedText): readonly Text[] {
  const clauses: Text[] = [];
  for (const match of located.text.matchAll(/[^;；]+/g)) {
    const clause = proseOf(sliceLocated(located, match.index, match.index + match[0].length));
    if (clause.text !== '') clauses.push(clause);
  }
  return clauses;
}
