import type { Language } from '@tiaoli/diagnostics';
import type { Core, Enumeration, Input, ValueType } from '@tiaoli/ir';
import { byName } from '../by-name.js';
import type { LoadedPolicy } from '../policy.js';
import { policyOn } from '../uses/policy-on.js';
import { dialect, type JsonSchema } from './json-schema.js';
import { numberSchema } from './number-schema.js';
import { words } from './words.js';

export interface FactsSchemaOptions {
  /** Of titles and descriptions; Chinese by default. */
  readonly language?: Language;
  /** The date that tells which versions of other policies it uses; its first day where absent. */
  readonly asOf?: string;
  /** The place whose variant is asked; the text as it stands where absent or not known. */
  readonly place?: string;
}

/**
 * The JSON Schema of a policy's facts, for forms and for checking early. No fact is required: a
 * missing one leaves rules undecided. Exact digits may come as strings. The policy itself stays
 * the judge: decimal places, for one, cannot be said of JSON numbers without binary floats.
 */
export function factsSchema(whole: LoadedPolicy, options: FactsSchemaOptions = {}): JsonSchema {
  const asOf = options.asOf ?? whole.effective;
  const { core } = policyOn(whole, asOf, options.place).policy ?? whole;
  const { language = 'zh' } = options;
  return {
    $schema: dialect,
    $id: `urn:tiaoli:${core.policy}:${core.version}:facts`,
    title: core.title[language],
    type: 'object',
    ...propertiesOf(core.inputs, core.enumerations, language),
    ...(core.entities.length === 0 ? {} : { $defs: entitySchemas(core, language) }),
  };
}

function propertiesOf(
  inputs: readonly Input[],
  enumerations: readonly Enumeration[],
  language: Language,
): JsonSchema {
  const properties = inputs.map(
    (input) => [input.name, inputSchema(input, enumerations, language)] as const,
  );
  return { properties: byName(properties), additionalProperties: false };
}

/** One element of each entity; its key is the one fact that may not be missing. */
function entitySchemas(
  { entities, enumerations }: Core,
  language: Language,
): { readonly [name: string]: JsonSchema } {
  return byName(
    entities.map(({ name, title, key, inputs }) => [
      name,
      {
        title: title[language],
        type: 'object',
        required: [key],
        ...propertiesOf(inputs, enumerations, language),
      },
    ]),
  );
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
    ...(input.open === undefined ? {} : { 'x-open': input.open.reason }),
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
  list: ({ of }) => ({
    type: 'array',
    ...(of.kind === 'element' ? { items: { $ref: definition(of.entity) } } : {}),
  }),
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

/** The place of an entity's schema, as a JSON pointer in a URI fragment. */
function definition(entity: string): string {
  const name = entity.replaceAll('~', '~0').replaceAll('/', '~1');
  return `#/$defs/${encodeURIComponent(name)}`;
}

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
    input.open === undefined ? '' : word.open(input.open.reason),
    input.note ?? '',
  ];
  return parts.filter((part) => part !== '').join(word.join);
}
