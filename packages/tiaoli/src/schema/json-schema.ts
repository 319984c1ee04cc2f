/** A JSON Schema of the 2020-12 dialect, as plain JSON. */
export type JsonSchema = { readonly [keyword: string]: JsonValue };

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

export const dialect = 'https://json-schema.org/draft/2020-12/schema';
