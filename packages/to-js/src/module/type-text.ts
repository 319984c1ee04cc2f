import type { Core, ValueType } from '@tiaoli/ir';
import { numberOf, type Shape } from '@tiaoli/ranges';
import { keyOf, literal } from '../program/texts.js';

/** What a type is written with: of a fact nothing is worked out, so that it has no shape. */
interface TypeContext {
  readonly core: Core;
  readonly shape?: Shape | undefined;
  readonly isFact: boolean;
}

type TypeTexts = {
  readonly [K in ValueType['kind']]: (
    type: Extract<ValueType, { kind: K }>,
    context: TypeContext,
  ) => string;
};

const texts: TypeTexts = {
  boolean: () => 'boolean',
  number: (_, { shape, isFact }) =>
    isFact || numberOf(shape)?.kind === 'decimal' ? 'number' : 'number | string',
  date: () => 'string',
  text: () => 'string',
  enumeration: ({ enumeration }, { core }) => unionOf(enumeration, core),
  list: ({ of }, context) => `readonly (${typeText(of, context)})[]`,
  element: ({ entity }, { core }) => elementText(entity, core),
  record: ({ fields }, { core, shape }) =>
    recordText(
      fields.map(({ name, type }) => {
        const inner = shape?.kind === 'record' ? shape.fields.get(name) : undefined;
        return [name, typeText(type, { core, shape: inner, isFact: false })];
      }),
    ),
  score: ({ enumeration }, { core, shape }) => {
    const total = shape?.kind === 'score' ? shape.total : undefined;
    const number = typeText({ kind: 'number' }, { core, shape: total, isFact: false });
    const grade: readonly (readonly [string, string])[] =
      enumeration === undefined ? [] : [['grade', unionOf(enumeration, core)]];
    return recordText([['total', number], ...grade]);
  },
};

/** A type of values as TypeScript writes it. */
export function typeText(type: ValueType, context: TypeContext): string {
  const write = texts[type.kind] as (type: ValueType, context: TypeContext) => string;
  return write(type, context);
}

function recordText(fields: readonly (readonly [string, string])[]): string {
  return `{ ${fields.map(([name, type]) => `readonly ${keyOf(name)}: ${type}`).join('; ')} }`;
}

function unionOf(enumeration: string, { enumerations }: Core): string {
  const values = enumerations.find(({ name }) => name === enumeration)?.values ?? [];
  return values.length === 0 ? 'string' : values.map(({ name }) => literal(name)).join(' | ');
}

function elementText(entity: string, core: Core): string {
  const inputs = core.entities.find(({ name }) => name === entity)?.inputs ?? [];
  return recordText(inputs.map(({ name, type }) => [name, typeText(type, { core, isFact: true })]));
}
