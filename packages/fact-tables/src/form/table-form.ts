import type { Bilingual } from '@tiaoli/diagnostics';
import { rationalOf, unitsWrittenFor } from '@tiaoli/evaluator';
import { type Core, type Entity, entityOf, type Input } from '@tiaoli/ir';
import { type LoadedPolicy, policyOn } from 'tiaoli';

export type TableFieldType = 'boolean' | 'number' | 'date' | 'text' | 'enumeration';

/** A fact that a column of a table can give. */
export interface TableField {
  readonly name: string;
  readonly title: Bilingual;
  readonly type: TableFieldType;
  readonly unit?: string;
  /** All units that its numbers may be written in; empty where it has none. */
  readonly units: readonly string[];
  readonly percent: boolean;
  /** A percentage that is never above 100%. */
  readonly isShare: boolean;
  /** Of an enumeration, as declared. */
  readonly choices: readonly TableChoice[];
  /** It tells the elements of the list apart, so every row needs it. */
  readonly key: boolean;
}

export interface TableChoice {
  readonly value: string;
  readonly title: Bilingual;
}

/** A list whose elements may be the rows of a table. */
export interface TableList {
  readonly name: string;
  readonly title: Bilingual;
}

/** What the rows of a table can say to a policy, as plain data. */
export interface TableForm {
  /** The list whose elements the rows are; absent where each row is a question of its own. */
  readonly list?: string;
  readonly fields: readonly TableField[];
  /** The lists that rows could be elements of instead. */
  readonly lists: readonly TableList[];
}

export interface TableFormOptions {
  /** Decides which versions of other policies take part; the policy's first day where absent. */
  readonly asOf?: string;
  readonly place?: string;
  /** Name of the input whose elements the rows are. */
  readonly list?: string;
}

/** The facts that columns can give: the inputs of the policy, or of the elements of one of its lists. */
export function tableFormOf(policy: LoadedPolicy, options: TableFormOptions = {}): TableForm {
  const { asOf = policy.effective, place, list } = options;
  const { core } = policyOn(policy, asOf, place).policy ?? policy;
  const lists = core.inputs.filter(({ type }) => entityOf(type) !== undefined);
  const entity = lists.find(({ name }) => name === list);
  const within = entity === undefined ? undefined : entityNamed(entityOf(entity.type), core);
  const inputs = within?.inputs ?? core.inputs;
  return {
    ...(within === undefined || list === undefined ? {} : { list }),
    fields: inputs.flatMap((input) => fieldOf(input, core, within?.key)),
    lists: lists.map(({ name, title }) => ({ name, title })),
  };
}

function entityNamed(name: string | undefined, { entities }: Core): Entity | undefined {
  return entities.find((each) => each.name === name);
}

/** Nothing for lists, which have no place in a cell. */
function fieldOf(input: Input, core: Core, key: string | undefined): readonly TableField[] {
  const { name, title, type, unit, percent } = input;
  const kind = fieldTypes[type.kind];
  if (kind === undefined) return [];
  const enumeration = type.kind === 'enumeration' ? type.enumeration : undefined;
  const declared = core.enumerations.find((each) => each.name === enumeration);
  return [
    {
      name,
      title,
      type: kind,
      ...(unit === undefined ? {} : { unit: unit.text }),
      units: unit === undefined ? [] : unitsWrittenFor(unit.text),
      percent,
      isShare: percent && input.max !== undefined && rationalOf(input.max).lte(1),
      choices: declared?.values.map((each) => ({ value: each.name, title: each.title })) ?? [],
      key: name === key,
    },
  ];
}

const fieldTypes: { readonly [K in Input['type']['kind']]?: TableFieldType } = {
  boolean: 'boolean',
  number: 'number',
  date: 'date',
  text: 'text',
  enumeration: 'enumeration',
};
