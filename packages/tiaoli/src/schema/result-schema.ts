import { dialect, type JsonSchema } from './json-schema.js';

const digits: JsonSchema = {
  description: 'exact decimal digits, or a fraction where no finite decimal exists',
  type: ['string', 'number'],
  pattern: '^-?[0-9]+(\\.[0-9]+)?$|^-?[0-9]+/[1-9][0-9]*$',
};

const unit: JsonSchema = { description: 'unit of the value', type: 'string' };

const units: JsonSchema = {
  description: 'units of the columns that have one',
  type: 'object',
  additionalProperties: { type: 'string' },
};

const names: JsonSchema = { type: 'array', items: { type: 'string' } };

const veto: JsonSchema = {
  type: 'object',
  required: ['when', 'title', 'grade', 'source'],
  properties: {
    when: { description: 'the condition as written', type: 'string' },
    title: { type: 'string' },
    grade: { type: 'string' },
    source: { description: 'clauses, or empty', type: 'string' },
  },
  additionalProperties: false,
};

const score: JsonSchema = {
  type: 'object',
  required: ['total', 'points', 'veto', 'vetoes'],
  properties: {
    total: { $ref: '#/$defs/digits' },
    grade: { description: 'absent where the scorecard has no grades', type: 'string' },
    points: {
      description: 'points of each criterion',
      type: 'object',
      additionalProperties: { $ref: '#/$defs/digits' },
    },
    veto: {
      description: 'the veto that determined the grade; null where the points did',
      oneOf: [{ type: 'null' }, { $ref: '#/$defs/veto' }],
    },
    vetoes: {
      description: 'every veto that is known to have struck, whether or not it lowered the grade',
      type: 'array',
      items: { $ref: '#/$defs/veto' },
    },
  },
  additionalProperties: false,
};

const modality: JsonSchema = {
  description: 'how binding it is: must, may, should or must not',
  enum: ['应当', '可以', '鼓励', '不得'],
};

const checklist: JsonSchema = {
  type: 'object',
  required: ['met', 'missing', 'advised', 'items'],
  properties: {
    met: { description: 'whether enough of the items are met', type: 'boolean' },
    missing: { description: 'items that count and are known not to be met', ...names },
    metCount: {
      description: 'how many items that count are met; absent until all are known',
      $ref: '#/$defs/digits',
    },
    advised: { description: 'encouraged items that are known not to be met', ...names },
    items: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['state'],
        properties: { state: { enum: ['met', 'notMet', 'unknown', 'error'] }, modality },
        additionalProperties: false,
      },
    },
    announced: {
      description: 'how many items the source announced, if it says so',
      $ref: '#/$defs/digits',
    },
    unlisted: { description: 'how many of them are not listed', $ref: '#/$defs/digits' },
  },
  additionalProperties: false,
};

const value: JsonSchema = {
  description:
    'true or false; a number as digits; a date as 2022-06-01; an enumeration value or text; an object by column; a list; a score; a checklist',
  anyOf: [
    { type: ['boolean', 'string', 'number'] },
    { $ref: '#/$defs/score' },
    { $ref: '#/$defs/checklist' },
    { type: 'object', additionalProperties: { type: ['boolean', 'string', 'number'] } },
    { type: 'array', items: { $ref: '#/$defs/value' } },
  ],
};

const rule: JsonSchema = {
  oneOf: [
    {
      type: 'object',
      required: ['status', 'value'],
      properties: {
        status: { const: 'decided' },
        value: { $ref: '#/$defs/value' },
        modality,
        unit,
        format: { description: 'how people are shown it', const: 'percent' },
        units,
      },
      additionalProperties: false,
    },
    {
      type: 'object',
      required: ['status', 'needs'],
      properties: {
        status: { const: 'undecided' },
        needs: {
          description: 'the minimal sets of facts that decide it for some values, smallest first',
          type: 'array',
          items: names,
        },
        ask: { description: 'the best next fact to ask for', type: 'string' },
        open: {
          description: 'why the policy leaves parameters open that are needed, by name',
          type: 'object',
          additionalProperties: { type: 'string' },
        },
        partial: { description: 'what is known already', type: 'object' },
        unit,
        units,
      },
      additionalProperties: false,
    },
    {
      type: 'object',
      required: ['status', 'code', 'message'],
      properties: {
        status: { const: 'error' },
        code: { description: 'stable code of the message', type: 'string' },
        message: { type: 'string' },
      },
      additionalProperties: false,
    },
  ],
};

const entities: JsonSchema = {
  description: 'the answers about each element of the asked lists, by list',
  type: 'object',
  additionalProperties: {
    type: 'array',
    items: {
      type: 'object',
      required: ['key', 'results'],
      properties: {
        key: { description: 'what tells it from the others of its list', type: 'string' },
        results: { type: 'object', additionalProperties: { $ref: '#/$defs/rule' } },
        entities: { $ref: '#/$defs/entities' },
      },
      additionalProperties: false,
    },
  },
};

const date: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

const place: JsonSchema = {
  description: 'the place that was asked for; absent where none was',
  type: 'string',
};
const hash: JsonSchema = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' };

const receipt: JsonSchema = {
  description: 'all that is needed to decide the same again',
  type: 'object',
  required: ['policy', 'version', 'hash', 'asOf', 'facts', 'engine'],
  properties: {
    policy: { type: 'string' },
    version: { type: 'string' },
    hash: { description: 'of the text of the policy', ...hash },
    asOf: date,
    place,
    facts: { description: 'the facts as given', type: 'object' },
    only: { description: 'the rules that were asked; absent for all', ...names },
    uses: {
      description: 'the policies that it used, with the hashes of their texts',
      type: 'array',
      items: {
        type: 'object',
        required: ['policy', 'version', 'hash'],
        properties: { policy: { type: 'string' }, version: { type: 'string' }, hash },
        additionalProperties: false,
      },
    },
    holidays: { description: 'version of the holiday calendar that was used', type: 'string' },
    engine: { description: 'name and version of the engine', type: 'string' },
  },
  additionalProperties: false,
};

/** The JSON Schema of what `decide` gives and `tiaoli eval --json` prints. */
export const resultSchema: JsonSchema = {
  $schema: dialect,
  $id: 'urn:tiaoli:result',
  title: 'Decision of a Tiaoli policy',
  type: 'object',
  required: ['policy', 'version', 'asOf', 'results', 'receipt'],
  properties: {
    policy: { description: 'id of the policy', type: 'string' },
    version: { type: 'string' },
    asOf: date,
    place,
    superseded: {
      description: 'what replaced this version by the as-of date, as far as is known',
      type: 'object',
      required: ['policy', 'version', 'from'],
      properties: { policy: { type: 'string' }, version: { type: 'string' }, from: date },
      additionalProperties: false,
    },
    results: {
      description: 'the answer of each asked rule',
      type: 'object',
      additionalProperties: { $ref: '#/$defs/rule' },
    },
    entities: { $ref: '#/$defs/entities' },
    receipt,
  },
  additionalProperties: false,
  $defs: { rule, value, score, checklist, veto, digits, entities },
};
