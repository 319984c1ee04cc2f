import { type JsonSchema, mappingSchema } from 'tiaoli';
import { caseKeys } from './keys.js';

const anything: JsonSchema = {};

const oneCase = mappingSchema(caseKeys.case, {
  values: {
    facts: { type: 'object' },
    expect: { type: 'object', minProperties: 1, additionalProperties: anything },
  },
});

const unnoticed: JsonSchema = { type: 'array', items: mappingSchema(caseKeys.unnoticed, {}) };

/** The JSON Schema of case files in both keyword languages, for editors. */
export const caseFileSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:tiaoli:case-file',
  title: 'Cases of a Tiaoli policy',
  ...mappingSchema(caseKeys.file, {
    values: { cases: { type: 'array', items: oneCase }, unnoticed },
  }),
};
