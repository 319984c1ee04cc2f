import { coreVersion } from '../core.js';
import { expressionSchemas, partSchemas } from './expression-schemas.js';
import {
  choice,
  flag,
  type JsonSchema,
  kind,
  listOf,
  object,
  oneOf,
  reference,
  text,
} from './json-schema.js';

const id = reference('id');
const title = reference('bilingual');
const citation = reference('citation');
const date = reference('date');
const unit = reference('displayUnit');
const type = reference('type');
const bound = oneOf(reference('rational'), date);

const values: Readonly<Record<string, JsonSchema>> = {
  id: { type: 'integer', minimum: 0, description: 'index into origins' },
  rational: {
    type: 'string',
    pattern: '^(0|-?[1-9][0-9]*(/[1-9][0-9]*)?)$',
    description: 'an exact rational in lowest terms: 12, -3, 1/5',
  },
  date: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
  bilingual: object({ zh: text, en: text }),
  displayUnit: object({ text, factor: reference('rational') }),
  citation: object({
    clauses: listOf(object({ source: text, clause: text })),
    'assumption?': text,
  }),
  constantValue: oneOf(
    kind('boolean', { value: flag }),
    kind('number', { value: reference('rational') }),
    kind('date', { value: date }),
    kind('text', { value: text }),
    kind('enumeration', { value: text }),
  ),
  type: oneOf(
    object({ kind: choice('boolean', 'number', 'date', 'text') }),
    kind('enumeration', { enumeration: text }),
    kind('list', { of: type }),
    kind('element', { entity: text }),
    kind('record', {
      fields: listOf(object({ name: text, 'title?': title, type, 'unit?': unit }), 1),
    }),
    kind('score', { 'enumeration?': text }),
  ),
};

const variant = reference('variant');
const uses: Readonly<Record<string, JsonSchema>> = {
  use: object({
    id,
    alias: text,
    policy: text,
    range: text,
    rules: listOf(object({ name: text, type, 'unit?': unit })),
    given: listOf(object({ id, input: text, value: reference('expression') })),
  }),
  linkedPolicy: object({
    alias: text,
    policy: text,
    version: text,
    title,
    firstOrigin: { type: 'integer', minimum: 0, description: 'index into origins' },
  }),
};

const declarations: Readonly<Record<string, JsonSchema>> = {
  variant: object({ name: text, title }),
  source: object({ name: text, title, 'register?': text }),
  enumeration: object({
    name: text,
    title,
    ordered: flag,
    values: listOf(object({ name: text, title })),
  }),
  claim: object({
    id,
    name: text,
    title,
    citation,
    'when?': reference('expression'),
    'range?': object({ rule: text }),
    body: oneOf(
      kind('always', { formula: reference('expression') }),
      kind('moves', {
        input: text,
        direction: choice('neverFalls', 'neverRises', 'stays'),
        value: reference('expression'),
      }),
    ),
  }),
  entity: object({
    id,
    name: text,
    title,
    key: text,
    'unit?': unit,
    inputs: listOf(reference('input'), 1),
    rules: listOf(reference('rule')),
  }),
  input: object({
    id,
    name: text,
    title,
    type,
    integer: flag,
    'unit?': unit,
    'min?': bound,
    'max?': bound,
    'decimals?': { type: 'integer', minimum: 0 },
    percent: flag,
    'question?': title,
    'note?': text,
    citation,
    'open?': object({ reason: text, 'variant?': variant }),
  }),
  parameter: object({
    id,
    name: text,
    title,
    type,
    'unit?': unit,
    values: listOf(reference('parameterValue'), 1),
    'variant?': variant,
  }),
  parameterValue: object({
    id,
    'from?': date,
    'until?': date,
    value: reference('constantValue'),
    text,
    citation,
  }),
  rule: object({
    id,
    name: text,
    title,
    type,
    'unit?': unit,
    citation,
    'modality?': reference('modality'),
    'percent?': flag,
    internal: flag,
    'note?': text,
    'variant?': variant,
    body: reference('expression'),
  }),
};

/** The JSON Schema (draft 2020-12) of a `Core`. */
export const coreSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Tiaoli core',
  description: 'A checked policy: types and units resolved, constants exact, in base units.',
  ...object({
    coreVersion: { const: coreVersion },
    policy: text,
    title,
    version: text,
    effective: date,
    'until?': date,
    'supersedes?': listOf(object({ policy: text, range: text }), 1),
    'variant?': variant,
    'uses?': listOf(reference('use'), 1),
    'linked?': listOf(reference('linkedPolicy'), 1),
    sources: listOf(reference('source')),
    enumerations: listOf(reference('enumeration')),
    entities: listOf(reference('entity')),
    inputs: listOf(reference('input')),
    parameters: listOf(reference('parameter')),
    rules: listOf(reference('rule')),
    'claims?': listOf(reference('claim'), 1),
    origins: listOf(
      object({ start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 0 } }),
    ),
  }),
  $defs: {
    ...values,
    ...uses,
    ...declarations,
    ...partSchemas,
    expression: oneOf(...Object.values(expressionSchemas)),
  },
};
