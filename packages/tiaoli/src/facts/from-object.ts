import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import type { RawFact } from '@tiaoli/evaluator';
import { shortestDecimal } from '../decimal.js';
import { nowhere } from '../nowhere.js';
import { type FactsMap, type FactsObject, type GivenFacts, givenFacts } from './given-facts.js';
import { deepestFacts } from './limits.js';

/**
 * Facts from JavaScript values. A number stands for its shortest decimal; integers that a double
 * cannot hold, NaN and infinities are refused, a bigint or a string of digits holds any number.
 * `undefined` and `null` mean that a fact is absent. A `Map` by name of input is as good.
 */
export function factsFromObject(facts: FactsObject | FactsMap): GivenFacts {
  const reading: Reading = { diagnostics: [], above: new Set() };
  const entries = facts instanceof Map ? mapEntries(facts) : Object.entries(facts);
  const value = readEntries(facts, entries, '', reading);
  return givenFacts({ value, diagnostics: reading.diagnostics, keySpans: new Map() });
}

/** Whether a value can hold facts: a plain object or a `Map`, not a date or the like. */
export function isFactsObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return value instanceof Map || isPlain(value);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // The plain objects of another realm, such as a frame, have another `Object.prototype`.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function mapEntries(facts: FactsMap): readonly (readonly [string, unknown])[] {
  return [...facts].map(([name, value]) => [String(name), value]);
}

interface Reading {
  readonly diagnostics: Diagnostic[];
  /** The objects that contain the one being read. */
  readonly above: Set<object>;
}

const absent: RawFact = { kind: 'null' };

const readers: Readonly<Record<string, (value: never, path: string, reading: Reading) => RawFact>> =
  {
    undefined: () => absent,
    boolean: (value: boolean) => ({ kind: 'boolean', value }),
    string: (text: string) => ({ kind: 'text', text }),
    bigint: (value: bigint) => ({ kind: 'number', text: String(value) }),
    number: readNumber,
    object: readContainer,
  };

function read(value: unknown, path: string, reading: Reading): RawFact {
  const type = typeof value;
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
  // The record is keyed by what typeof says of the value.
  if (reader !== undefined) return reader(value as never, path, reading);
  return refuse(reading, createDiagnostic('fact-not-data', nowhere, { name: path, type }));
}

function readNumber(value: number, path: string, reading: Reading): RawFact {
  const text = String(value);
  if (!Number.isFinite(value)) {
    return refuse(reading, createDiagnostic('fact-not-a-number', nowhere, { name: path, text }));
  }
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return refuse(reading, createDiagnostic('fact-unsafe-integer', nowhere, { name: path, text }));
  }
  return { kind: 'number', text: shortestDecimal(value) };
}

function readContainer(value: object | null, path: string, reading: Reading): RawFact {
  if (value === null) return absent;
  if (reading.above.has(value)) {
    return refuse(reading, createDiagnostic('fact-in-itself', nowhere, { name: path }));
  }
  if (reading.above.size >= deepestFacts) {
    const most = String(deepestFacts);
    return refuse(reading, createDiagnostic('facts-too-deep', nowhere, { most }));
  }
  if (Array.isArray(value)) return readArray(value, path, reading);
  if (!isPlain(value)) {
    const type = value.constructor?.name ?? 'object';
    return refuse(reading, createDiagnostic('fact-not-data', nowhere, { name: path, type }));
  }
  return readEntries(value, Object.entries(value), path, reading);
}

function readArray(values: readonly unknown[], path: string, reading: Reading): RawFact {
  reading.above.add(values);
  const items = Array.from(values, (item, index) => read(item, `${path}[${index}]`, reading));
  reading.above.delete(values);
  return { kind: 'list', items };
}

function readEntries(
  object: object,
  given: readonly (readonly [string, unknown])[],
  path: string,
  reading: Reading,
): RawFact {
  reading.above.add(object);
  const entries = given.map(([key, value]): [string, RawFact] => [
    key,
    read(value, path === '' ? key : `${path}.${key}`, reading),
  ]);
  reading.above.delete(object);
  return { kind: 'object', entries };
}

function refuse(reading: Reading, diagnostic: Diagnostic): RawFact {
  reading.diagnostics.push(diagnostic);
  return absent;
}
