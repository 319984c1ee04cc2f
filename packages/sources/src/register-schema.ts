import { type JsonSchema, mappingSchema } from 'tiaoli';
import { clauseStatuses, modalities, registerKeys } from './keys.js';

const texts: JsonSchema = { type: 'array', items: { type: ['string', 'number'] } };
const oneOrSeveral: JsonSchema = { anyOf: [{ type: ['string', 'number'] }, texts] };

const title: JsonSchema = {
  anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }],
};

function words(table: typeof clauseStatuses | typeof modalities): JsonSchema {
  return { enum: Object.values(table).flatMap(({ zh, en }) => [zh, en]) };
}

const document = mappingSchema(registerKeys.document, {
  values: { title, identical: texts, defect: oneOrSeveral },
});

const clause = mappingSchema(registerKeys.clause, {
  values: {
    title,
    at: oneOrSeveral,
    modality: words(modalities),
    status: words(clauseStatuses),
    open: texts,
    defect: oneOrSeveral,
    announced: { type: 'integer', minimum: 0 },
    listed: texts,
  },
});

/** The JSON Schema of registers in both keyword languages, for editors. */
export const registerSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:tiaoli:register',
  title: 'Register of the clauses of a source',
  ...mappingSchema(registerKeys.register, {
    values: {
      title,
      documents: { type: 'array', items: document },
      clauses: { type: 'object', additionalProperties: clause },
    },
  }),
};
