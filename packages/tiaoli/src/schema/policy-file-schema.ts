import { keys } from '@tiaoli/syntax';
import { dialect, type JsonSchema } from './json-schema.js';
import { mappingSchema, shapes } from './mapping-schema.js';

const mapOf = (schema: JsonSchema): JsonSchema => ({
  type: 'object',
  additionalProperties: schema,
});

const listOf = (schema: JsonSchema): JsonSchema => ({ type: 'array', items: schema });

const refer = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

const values: JsonSchema = {
  anyOf: [listOf({ type: ['string', 'object'] }), mapOf(shapes.title)],
};

const brackets = mappingSchema(keys.brackets, { others: shapes.expression });

const parameter = mappingSchema(keys.parameter, { values: { dated: listOf(refer('parameter')) } });

const parameters = mapOf({
  anyOf: [refer('parameter'), listOf(refer('parameter')), shapes.expression],
});

const definitions: { readonly [name: string]: JsonSchema } = {
  title: mappingSchema(keys.title),
  use: mappingSchema(keys.use, { values: { map: mapOf(shapes.expression) } }),
  source: mappingSchema(keys.source),
  enumeration: mappingSchema(keys.enumeration, { values: { values } }),
  entity: mappingSchema(keys.entity, {
    values: { inputs: mapOf(refer('input')), rules: mapOf(refer('rule')) },
  }),
  input: mappingSchema(keys.input, { values: { values } }),
  parameter,
  rule: mappingSchema(keys.rule, {
    values: {
      cases: listOf({ anyOf: [refer('case'), refer('otherwise')] }),
      tiers: refer('brackets'),
      slabs: refer('brackets'),
      score: refer('score'),
      allocate: refer('allocation'),
      checklist: refer('checklist'),
      milestones: mapOf(refer('milestone')),
      accept: listOf(refer('acceptance')),
      range: refer('range'),
      columns: mapOf(shapes.title),
    },
  }),
  acceptance: mappingSchema(keys.acceptance),
  range: mappingSchema(keys.range),
  claim: mappingSchema(keys.claim),
  allocation: mappingSchema(keys.allocation),
  case: mappingSchema(keys.case),
  otherwise: mappingSchema(keys.otherwise),
  brackets,
  score: mappingSchema(keys.score, {
    values: {
      groups: mapOf(refer('group')),
      criteria: mapOf(refer('criterion')),
      grades: mapOf(shapes.test),
      veto: listOf(refer('veto')),
    },
  }),
  checklist: mappingSchema(keys.checklist, {
    values: { items: mapOf({ anyOf: [refer('checklistItem'), shapes.expression] }) },
  }),
  checklistItem: mappingSchema(keys.checklistItem),
  milestone: mappingSchema(keys.milestone),
  group: mappingSchema(keys.group, { values: { criteria: mapOf(refer('criterion')) } }),
  criterion: mappingSchema(keys.criterion, { values: { bands: refer('brackets') } }),
  veto: mappingSchema(keys.veto),
  variant: mappingSchema(keys.variant, { values: { parameters, rules: mapOf(refer('rule')) } }),
};

/**
 * The JSON Schema of policy files in both keyword languages, for editors: completion, hover and
 * early squiggles. What it accepts may still be wrong; `loadPolicy` is the judge.
 */
export const policyFileSchema: JsonSchema = {
  $schema: dialect,
  $id: 'urn:tiaoli:policy-file',
  title: 'Tiaoli policy',
  ...mappingSchema(keys.policy, {
    values: {
      uses: mapOf({ anyOf: [shapes.text, refer('use')] }),
      sources: mapOf(refer('source')),
      // A new kind of unit has nothing after its name.
      units: mapOf({ anyOf: [shapes.text, { type: 'null' }] }),
      enumerations: mapOf({ anyOf: [refer('enumeration'), values] }),
      entities: mapOf(refer('entity')),
      inputs: mapOf(refer('input')),
      parameters,
      rules: mapOf(refer('rule')),
      claims: mapOf(refer('claim')),
      variants: mapOf(refer('variant')),
    },
  }),
  $defs: definitions,
};
