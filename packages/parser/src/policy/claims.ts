import type { ClaimBody, ClaimDeclaration, ClaimDirection } from '@tiaoli/syntax';
import { noCitation, readCitation } from './citation.js';
import { readDeclaredName } from './declarations.js';
import { type Field, type Fields, type Owner, ownerOf, readFields } from './fields.js';
import { type Reading, report } from './reading.js';
import { readTitle } from './title.js';
import { missing, readExpression, readName, readProse } from './values.js';

const directions: readonly ClaimDirection[] = ['neverFalls', 'neverRises', 'stays'];

/** What a policy says of itself, by its name. */
export function readClaim(reading: Reading, field: Field): ClaimDeclaration {
  const name = readDeclaredName(reading, field);
  const owner = ownerOf(field);
  const fields = readFields(reading, field.value, 'claim', owner);
  const bare = { kind: 'claim', name, span: field.span } as const;
  if (fields === undefined) return { ...bare, citation: noCitation };
  const title = readTitle(reading, fields.get('title'));
  const note = readProse(reading, fields.get('note'));
  const when = readExpression(reading, fields.get('when'));
  const body = readClaimBody(reading, fields, owner);
  return {
    ...bare,
    ...(title ? { title } : {}),
    citation: readCitation(reading, fields),
    ...(note ? { note } : {}),
    ...(when ? { when } : {}),
    ...(body ? { body } : {}),
  };
}

/** Exactly one of a formula and of what a value does while an input rises. */
function readClaimBody(
  reading: Reading,
  fields: Fields<'claim'>,
  owner: Owner,
): ClaimBody | undefined {
  const formula = fields.get('formula');
  const rises = fields.get('rises');
  const said = directions.filter((direction) => fields.get(direction) !== undefined);
  const [direction, second] = said;
  const isMoves = rises !== undefined || direction !== undefined;
  const isWhole = formula !== undefined ? !isMoves : rises && direction && second === undefined;
  if (!isWhole) {
    const isMisspelt = (['formula', 'rises', ...directions] as const).some((key) =>
      fields.isMisspelt(key),
    );
    if (!reading.damaged && !isMisspelt) {
      report(reading, 'claim-says-nothing', owner.span, { claim: owner.name });
    }
    return undefined;
  }
  if (formula !== undefined) {
    return { kind: 'always', formula: readExpression(reading, formula) ?? missing(formula.span) };
  }
  const input = readName(reading, rises);
  const value = direction && fields.get(direction);
  if (input === undefined || direction === undefined || value === undefined) return undefined;
  const read = readExpression(reading, value) ?? missing(value.span);
  return { kind: 'moves', input, direction, value: read };
}
