import type { Bilingual } from '@tiaoli/diagnostics';
import { formatRational, rationalOf } from '@tiaoli/evaluator';
import { entityOf, type Input, linkedPolicyOf, type ValueType } from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';
import { type Basis, basisOf } from '../shared/citations.js';
import { type Place, placeOf } from '../shared/place.js';
import { unitWords, valueWords } from '../shared/words.js';

export type FieldKind =
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'percent'
  | 'date'
  | 'choice'
  | 'text'
  | 'list';

/** One thing that a person is asked for. */
export interface FormField {
  readonly name: string;
  readonly title: Bilingual;
  /** The question as the policy asks it; absent where it asks none. */
  readonly question?: Bilingual;
  readonly kind: FieldKind;
  /** `text` is how the policy writes it, `words` what people read. */
  readonly unit?: { readonly text: string; readonly words: Bilingual };
  /** Both inclusive. */
  readonly min?: FieldBound;
  readonly max?: FieldBound;
  /** Most decimal places, of the percentage where it is one. */
  readonly decimals?: number;
  /** Of a choice: its values, the best first where they are ordered. */
  readonly choices?: readonly FieldChoice[];
  readonly ordered?: boolean;
  /** Of a list of elements. */
  readonly list?: FieldList;
  /** A parameter that the policy leaves open: it may be given, and nobody has to. */
  readonly open?: { readonly reason: string; readonly place?: string };
  readonly note?: string;
  readonly basis: Basis;
  /** The used policy that asks for it, where the policy itself does not. */
  readonly from?: FieldOrigin;
  /** Where it is declared. */
  readonly place: Place;
}

export interface FieldBound {
  /** As it is typed: exact digits in the field's own unit, `70` for 70% of a percentage, or a date. */
  readonly exact: string;
  readonly words: Bilingual;
}

export interface FieldChoice {
  readonly value: string;
  readonly title: Bilingual;
}

export interface FieldList {
  readonly entity: string;
  readonly title: Bilingual;
  /** The column that tells one row from the others; a row without it is no fact. */
  readonly key: string;
  readonly columns: readonly FormField[];
}

export interface FieldOrigin {
  readonly alias: string;
  readonly policy: string;
  readonly version: string;
  readonly title: Bilingual;
}

/** `within` are the entities around it: a list inside a list ends where it would begin anew. */
export function fieldOf(input: Input, policy: LoadedPolicy, within: readonly string[]): FormField {
  const { core } = policy;
  const { name, title, question, note, open, unit, citation, id } = input;
  return {
    name,
    title,
    ...(question === undefined ? {} : { question }),
    kind: kindOf(input),
    ...(unit === undefined ? {} : { unit: { text: unit.text, words: unitWords(unit) } }),
    ...boundsOf(input, policy),
    ...(input.decimals === undefined ? {} : { decimals: input.decimals }),
    ...choicesOf(input.type, policy),
    ...listOf(input.type, policy, within),
    ...(open === undefined ? {} : { open: openOf(open) }),
    ...(note === undefined ? {} : { note }),
    basis: basisOf(citation, core),
    ...originOf(id, policy),
    place: placeOf(policy, id),
  };
}

function kindOf({ type, integer, percent }: Input): FieldKind {
  switch (type.kind) {
    case 'boolean':
    case 'date':
    case 'list':
      return type.kind;
    case 'number':
      return percent ? 'percent' : integer ? 'integer' : 'decimal';
    case 'enumeration':
      return 'choice';
    default:
      return 'text';
  }
}

function boundsOf(input: Input, policy: LoadedPolicy): Pick<FormField, 'min' | 'max'> {
  const { min, max } = input;
  return {
    ...(min === undefined ? {} : { min: boundOf(min, input, policy) }),
    ...(max === undefined ? {} : { max: boundOf(max, input, policy) }),
  };
}

function boundOf(bound: string, input: Input, { core }: LoadedPolicy): FieldBound {
  const { type, unit, percent } = input;
  if (type.kind === 'date') {
    return { exact: bound, words: valueWords({ kind: 'date', value: bound }, undefined, { core }) };
  }
  const base = rationalOf(bound);
  const own = unit === undefined ? base : base.div(rationalOf(unit.factor));
  const words = valueWords({ kind: 'number', value: base }, unit, { core, percent });
  return { exact: formatRational(percent ? own.mul(100) : own), words };
}

function choicesOf(
  type: ValueType,
  { core }: LoadedPolicy,
): Pick<FormField, 'choices' | 'ordered'> {
  if (type.kind !== 'enumeration') return {};
  const declared = core.enumerations.find(({ name }) => name === type.enumeration);
  const choices = declared?.values.map(({ name, title }) => ({ value: name, title })) ?? [];
  return { choices, ordered: declared?.ordered ?? false };
}

function listOf(
  type: ValueType,
  policy: LoadedPolicy,
  within: readonly string[],
): Pick<FormField, 'list'> {
  const name = entityOf(type);
  const entity = policy.core.entities.find((each) => each.name === name);
  if (entity === undefined || within.includes(entity.name)) return {};
  const around = [...within, entity.name];
  return {
    list: {
      entity: entity.name,
      title: entity.title,
      key: entity.key,
      columns: entity.inputs.map((input) => fieldOf(input, policy, around)),
    },
  };
}

function openOf({ reason, variant }: NonNullable<Input['open']>): NonNullable<FormField['open']> {
  return { reason, ...(variant === undefined ? {} : { place: variant.name }) };
}

function originOf(id: number, { core }: LoadedPolicy): Pick<FormField, 'from'> {
  const used = linkedPolicyOf(core, id);
  if (used === undefined) return {};
  const { alias, policy, version, title } = used;
  return { from: { alias, policy, version, title } };
}
