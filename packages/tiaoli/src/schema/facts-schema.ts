import type { Language } from '@tiaoli/diagnostics';
import type { Enumeration, Input, ValueType } from '@tiaoli/ir';
import { byName } from '../by-name.js';
import type { LoadedPolicy } from '../policy.js';
import { dialect, type JsonSchema } from './json-schema.js';
import { numberSchema } from './number-schema.js';
import { words } from './words.js';

export interface FactsSchemaOptions {
  /** Of titles and descriptions; Chinese by default. */
  readonly language?: Language;
}

/**
 * The JSON Schema of a policy's facts, for forms and for checking early. No fact is required: a
 * missing one leaves rules undecided. Exact digits may come as strings. The policy itself stays
 * the judge: decimal places, for one, cannot be said of JSON numbers without binary floats.
 */
export function factsSchema(policy: LoadedPolicy, options: FactsSchemaOptions = {}): JsonSchema {
  const { core } = policy;
  const { language = 'zh' } = options;
  return {
    $schema: dialect,
    $id: `urn:tiaoli:${core.policy}:${core.version}:facts`,
    title: core.title[language],
    type: 'object',
    properties: byName(
      core.inputs.map((input) => [input.name, inputSchema(input, core.enumerations, language)]),
    ),
    additionalProperties: false,
  };
}

function inputSchema(
  input: Input,
  enumerations: readonly Enumeration[],
  language: Language,
): JsonSchema {
  const description = describe(input, language);
  return {
    title: input.title[language],
    ...(description === '' ? {} : { description }),
    ...typeSchema(input, enumerations, language),
    ...(input.unit === undefined ? {} : { 'x-unit': input.unit.text }),
    ...(input.question === undefined ? {} : { 'x-question': input.question[language] }),
  };
}

type TypeSchemas = {
  readonly [K in ValueType['kind']]?: (
    type: Extract<ValueType, { kind: K }>,
    input: Input,
    enumerations: readonly Enumeration[],
    language: Language,
  ) => JsonSchema;
};

const typeSchemas: TypeSchemas = {
  boolean: () => ({ type: 'boolean' }),
  number: (_type, input) => numberSchema(input),
  date: () => ({ type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  text: () => ({ type: 'string' }),
  enumeration: (type, _input, enumerations, language) => {
    const values = enumerations.find(({ name }) => name === type.enumeration)?.values ?? [];
    const titled = values.some(({ name, title }) => title[language] !== name);
    return {
      type: 'string',
      enum: values.map(({ name }) => name),
      ...(titled ? { 'x-enum-titles': values.map(({ title }) => title[language]) } : {}),
    };
  },
};

function typeSchema(
  input: Input,
  enumerations: readonly Enumeration[],
  language: Language,
): JsonSchema {
  const schema = typeSchemas[input.type.kind];
  // The table's type ties each kind to its own function.
  return schema === undefined ? {} : schema(input.type as never, input, enumerations, language);
}

/** Unit, decimal places and note in words, for people who fill in a form. */
function describe(input: Input, language: Language): string {
  const word = words[language];
  const parts = [
    input.unit === undefined ? '' : word.unit(input.unit.text),
    input.decimals === undefined ? '' : word.decimals(input.decimals),
    input.percent ? word.percent : '',
    input.type.kind === 'date' ? word.dates(input.min, input.max) : '',
    input.note ?? '',
  ];
  return parts.filter((part) => part !== '').join(word.join);
}
