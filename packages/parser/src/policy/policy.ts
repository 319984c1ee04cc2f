import type { Span } from '@tiaoli/diagnostics';
import type { Policy } from '@tiaoli/syntax';
import type { YamlMapping } from '../yaml/node.js';
import { readClaim } from './claims.js';
import { readDate } from './dates.js';
import { readEnumeration, readSection, readSource, readUnitDeclaration } from './declarations.js';
import { readEntity } from './entities.js';
import { type Fields, readFields } from './fields.js';
import { readInput } from './inputs.js';
import { readParameter } from './parameters.js';
import { type Reading, report } from './reading.js';
import { readRule } from './rules.js';
import { readSupersedes } from './supersedes.js';
import { readTitle } from './title.js';
import { readUse } from './uses.js';
import { readName, readProse } from './values.js';
import { readVariant } from './variants.js';
import { readIdentifier, readVersion } from './words.js';

/** The whole file as a syntax tree. */
export function readPolicy(reading: Reading, node: YamlMapping, span: Span): Policy {
  const place = node.entries[0]?.key.span ?? { start: 0, end: 0 };
  const owner = { name: { zh: '条例', en: 'the policy' }, span: place };
  const fields = readFields(reading, node, 'policy', owner);
  const heading = readHeading(reading, fields);
  const sections = readSections(reading, fields);
  const { zh, en } = reading.languages;
  return { kind: 'policy', span, keywordLanguage: en > zh ? 'en' : 'zh', ...heading, ...sections };
}

function readHeading(reading: Reading, fields: Fields<'policy'> | undefined) {
  const id = readIdentifier(reading, fields?.get('policy'));
  const title = readTitle(reading, fields?.get('title'));
  const version = readVersion(reading, fields?.get('version'));
  const effective = readDate(reading, fields?.get('effective'));
  const until = readDate(reading, fields?.get('until'));
  const note = readProse(reading, fields?.get('note'));
  const place = readName(reading, fields?.get('place'));
  const supersedes = readSupersedes(reading, fields?.get('supersedes'), id);
  if (effective && until && until.text < effective.text) {
    report(reading, 'until-before-from', until.span, { from: effective.text, until: until.text });
  }
  return {
    ...(id ? { id } : {}),
    ...(title ? { title } : {}),
    ...(version ? { version } : {}),
    ...(effective ? { effective } : {}),
    ...(until ? { until } : {}),
    ...(note ? { note } : {}),
    ...(place ? { place } : {}),
    supersedes,
  };
}

type SectionKey =
  | 'uses'
  | 'sources'
  | 'units'
  | 'enumerations'
  | 'entities'
  | 'inputs'
  | 'parameters'
  | 'rules'
  | 'claims'
  | 'variants';

function readSections(reading: Reading, fields: Fields<'policy'> | undefined) {
  const read = <T>(
    key: SectionKey,
    reader: (reading: Reading, field: ReturnType<typeof readSection>[number]) => T,
  ): readonly T[] => readSection(reading, fields?.get(key)).map((field) => reader(reading, field));
  return {
    uses: read('uses', readUse),
    sources: read('sources', readSource),
    units: read('units', readUnitDeclaration),
    enumerations: read('enumerations', readEnumeration),
    entities: read('entities', readEntity),
    inputs: read('inputs', readInput),
    parameters: read('parameters', readParameter),
    rules: read('rules', readRule),
    claims: read('claims', readClaim),
    variants: read('variants', readVariant),
  };
}
