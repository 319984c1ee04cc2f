import { type PolicyReference, readPolicyReference, type Text } from '@tiaoli/syntax';
import { type Field, ownerOf } from './fields.js';
import { type Reading, report } from './reading.js';
import { reportShape } from './shapes.js';
import { nameOf } from './texts.js';
import { readList } from './values.js';

/** `取代: [property-regulation@1]`: the other policies that this one replaces. */
export function readSupersedes(
  reading: Reading,
  field: Field | undefined,
  id: Text | undefined,
): readonly PolicyReference[] {
  if (field === undefined) return [];
  return readList(reading, field, 'scalar').flatMap((item) => {
    if (item.kind !== 'scalar') {
      reportShape(reading, item, 'scalar', ownerOf(field));
      return [];
    }
    const { text, span } = nameOf(item.text);
    const read = readPolicyReference(text);
    if (read === undefined) report(reading, 'invalid-superseded', span, { text });
    else if (read.id === id?.text) report(reading, 'supersedes-itself', span, { id: read.id });
    else return { ...read, span };
    return [];
  });
}
