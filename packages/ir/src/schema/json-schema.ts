/** A JSON Schema (draft 2020-12), as far as it is used here. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly const?: string | number | boolean;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
}

export const text: JsonSchema = { type: 'string' };
export const flag: JsonSchema = { type: 'boolean' };

export const reference = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

export const listOf = (items: JsonSchema, minItems = 0): JsonSchema =>
  minItems === 0 ? { type: 'array', items } : { type: 'array', items, minItems };

export const oneOf = (...schemas: readonly JsonSchema[]): JsonSchema => ({ oneOf: schemas });

export const choice = (...values: readonly string[]): JsonSchema => ({ enum: values });

/** An object with exactly these properties; a name that ends in `?` may be absent. */
export function object(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const entries = Object.entries(properties);
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, schema]) => [name.replace('?', ''), schema]),
    ),
    required: entries.map(([name]) => name).filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

/** An object of one kind. */
export const kind = (name: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema =>
  object({ kind: { const: name }, ...properties });
