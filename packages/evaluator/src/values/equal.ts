import type { Value } from '../value.js';

type Same = {
  readonly [K in Value['kind']]: (a: Extract<Value, { kind: K }>, b: never) => boolean;
};

const plain = (a: { readonly value: unknown }, b: { readonly value: unknown }): boolean =>
  a.value === b.value;

const same: Same = {
  boolean: plain,
  date: plain,
  text: plain,
  enumeration: plain,
  number: (a, b: Extract<Value, { kind: 'number' }>) => a.value.equals(b.value),
  list: (a, b: Extract<Value, { kind: 'list' }>) => allEqual(a.items, b.items),
  element: (a, b: Extract<Value, { kind: 'element' }>) => a.element === b.element,
  record: (a, b: Extract<Value, { kind: 'record' }>) =>
    allEqual(
      a.fields.map((field) => field.value),
      b.fields.map((field) => field.value),
    ),
  score: (a, b: Extract<Value, { kind: 'score' }>) =>
    a.total.equals(b.total) && a.grade?.value === b.grade?.value && a.veto === b.veto,
};

/** Whether two values of one type are the same. */
export function valuesEqual(a: Value, b: Value): boolean {
  // The table's type ties each kind to its own comparison; both sides have one type.
  return a.kind === b.kind && same[a.kind](a as never, b as never);
}

function allEqual(a: readonly Value[], b: readonly Value[]): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => {
      const other = b[index];
      return other !== undefined && valuesEqual(item, other);
    })
  );
}
