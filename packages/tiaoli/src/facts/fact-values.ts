import type { RawFact } from '@tiaoli/evaluator';
import { byName } from '../by-name.js';
import { exactDouble } from '../decimal.js';
import type { FactValue } from '../report.js';

type Writers = {
  readonly [K in RawFact['kind']]: (fact: Extract<RawFact, { kind: K }>) => FactValue;
};

const writers: Writers = {
  number: ({ text }) => exactDouble(text) ?? text,
  text: ({ text }) => text,
  boolean: ({ value }) => value,
  null: () => null,
  list: ({ items }) => items.map(factValue),
  object: ({ entries }) => entryValues(entries),
};

/** A fact as plain JSON that reads back as the same fact. */
export function factValue(fact: RawFact): FactValue {
  // The table's type ties each kind to its own writer.
  return writers[fact.kind](fact as never);
}

/** The facts of an object by name. */
export function entryValues(entries: readonly (readonly [string, RawFact])[]): {
  readonly [name: string]: FactValue;
} {
  return byName(entries.map(([name, fact]) => [name, factValue(fact)]));
}
