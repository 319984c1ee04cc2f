import type { Key, KeyShape } from '@tiaoli/syntax';
import { byName } from '../by-name.js';
import type { JsonSchema } from './json-schema.js';

const scalar: JsonSchema = { type: ['string', 'number', 'boolean'] };

/** What a value may look like before it is read as an expression; the checker says the rest. */
export const shapes: { readonly [S in KeyShape]: JsonSchema } = {
  // What YAML takes for a number or a truth is read as it is written.
  text: scalar,
  title: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/title' }] },
  date: { type: 'string', pattern: '^\\d{4}-\\d{1,2}-\\d{1,2}$|^\\d{4}年\\d{1,2}月\\d{1,2}日$' },
  boolean: { enum: [true, false, '是', '否'] },
  expression: scalar,
  expressions: { type: 'array', items: scalar },
  test: scalar,
  table: { type: 'string' },
  rounding: { type: 'string' },
  clauses: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
  mapping: { type: 'object' },
  list: { type: 'array' },
};

export interface MappingOptions {
  /** Schemas of the values that are more than their shape, by English key. */
  readonly values?: { readonly [key: string]: JsonSchema };
  /** The schema of keys that the author chooses; none are allowed where absent. */
  readonly others?: JsonSchema;
}

/** A mapping whose keys may be written in either language. */
export function mappingSchema(
  keys: { readonly [name: string]: Key },
  options: MappingOptions = {},
): JsonSchema {
  const rows = Object.entries(keys);
  const properties = rows.flatMap(([name, key]) => {
    const value = { description: `${key.doc.zh} · ${key.doc.en}`, ...schemaOf(name, key, options) };
    return [key.en, key.zh].map((spelling) => [spelling, value] as const);
  });
  const required = rows.flatMap(([, key]) =>
    key.required ? [{ anyOf: [{ required: [key.en] }, { required: [key.zh] }] }] : [],
  );
  return {
    type: 'object',
    properties: byName(properties),
    ...(required.length === 0 ? {} : { allOf: required }),
    additionalProperties: options.others ?? false,
  };
}

function schemaOf(name: string, key: Key, { values = {} }: MappingOptions): JsonSchema {
  return Object.hasOwn(values, name) ? (values[name] ?? {}) : shapes[key.shape];
}
