const text = { type: 'string' } as const;
const texts = { type: 'array', items: text } as const;

/** The JSON Schema of an explanation: an array of nodes, see `ExplanationNode`. */
export const explanationSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Explanation of a decision',
  type: 'array',
  items: { $ref: '#/$defs/node' },
  $defs: {
    node: {
      type: 'object',
      additionalProperties: false,
      required: [
        'kind',
        'name',
        'title',
        'status',
        'citations',
        'basis',
        'facts',
        'text',
        'span',
        'children',
      ],
      properties: {
        kind: {
          enum: [
            'rule',
            'parameter',
            'row',
            'branch',
            'bracket',
            'group',
            'criterion',
            'total',
            'veto',
            'item',
            'milestone',
          ],
        },
        name: text,
        title: text,
        status: { enum: ['decided', 'undecided', 'error', 'applies', 'passedOver'] },
        value: text,
        modality: { enum: ['应当', '可以', '鼓励', '不得'] },
        max: text,
        how: text,
        citations: { type: 'array', items: { $ref: '#/$defs/citation' } },
        basis: text,
        policy: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'version'],
          properties: { id: text, version: text },
        },
        variant: {
          type: 'object',
          additionalProperties: false,
          required: ['name', 'title'],
          properties: { name: text, title: text },
        },
        facts: { type: 'array', items: { $ref: '#/$defs/fact' } },
        text,
        needs: { type: 'array', items: texts },
        ask: text,
        span: { $ref: '#/$defs/span' },
        children: { type: 'array', items: { $ref: '#/$defs/node' } },
      },
    },
    citation: {
      oneOf: [
        {
          type: 'object',
          additionalProperties: false,
          required: ['kind', 'source', 'title', 'clause'],
          properties: { kind: { const: 'clause' }, source: text, title: text, clause: text },
        },
        {
          type: 'object',
          additionalProperties: false,
          required: ['kind', 'text'],
          properties: { kind: { const: 'assumption' }, text },
        },
      ],
    },
    fact: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'title', 'value'],
      properties: { name: text, title: text, value: text },
    },
    span: {
      type: 'object',
      additionalProperties: false,
      required: ['start', 'end'],
      properties: { start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 0 } },
    },
  },
} as const;
