import type { RawFact } from '@tiaoli/evaluator';
import type { Core, Input } from '@tiaoli/ir';
import type { Fact } from '@tiaoli/to-js';
import { isGivenFacts } from '../facts/given-facts.js';
import type { AskOptions } from '../question.js';

type PlainFacts = Readonly<Record<string, Fact>>;

/** Facts as compiled code takes them; nothing where that is not certain, which only costs time. */
export function createPlainFacts(
  core: Core,
): (facts: AskOptions['facts']) => PlainFacts | undefined {
  const numbers = new Set(core.inputs.filter(isNumber).map(({ name }) => name));
  return (facts) => {
    if (isGivenFacts(facts)) {
      const { value, diagnostics } = facts;
      if (diagnostics.length > 0 || value.kind !== 'object') return undefined;
      return plainFacts(value.entries, (raw, name) => plainRaw(raw, numbers.has(name)));
    }
    if (facts instanceof Map) return undefined;
    return plainFacts(Object.entries(facts), (value, name) => plainFact(value, numbers.has(name)));
  };
}

function isNumber({ type }: Input): boolean {
  return type.kind === 'number';
}

function plainFacts<T>(
  entries: readonly (readonly [string, T])[],
  plainOf: (given: T, name: string) => Fact,
): PlainFacts | undefined {
  const plain: Record<string, Fact> = Object.create(null);
  for (const [name, given] of entries) {
    const value = plainOf(given, name);
    if (value === undefined) return undefined;
    plain[name] = value;
  }
  return plain;
}

function plainRaw(raw: RawFact, isForNumber: boolean): Fact {
  if (raw.kind === 'boolean') return raw.value;
  if (raw.kind === 'number') return isForNumber ? plainNumber(raw.text) : undefined;
  return raw.kind === 'text' ? plainFact(raw.text, isForNumber) : undefined;
}

function plainFact(value: unknown, isForNumber: boolean): Fact {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return isForNumber ? value : undefined;
  if (typeof value !== 'string') return undefined;
  return isForNumber ? plainNumber(value) : value;
}

const plainDigits = /^-?\d+(?:\.\d+)?$/;

/** Doubles tell all decimals of so many digits apart. */
const mostDigits = 15;

function plainNumber(text: string): number | undefined {
  return text.length <= mostDigits && plainDigits.test(text) ? Number(text) : undefined;
}
