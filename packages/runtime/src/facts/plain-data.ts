import type { Problem } from './problem.js';

/** Facts nested deeper than this are refused, so that no reader of them runs out of stack. */
const deepest = 200;

/** A mapping of facts by name, or nothing where a value is none. */
export function entriesOf(facts: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (facts instanceof Map) return [...facts].map(([name, value]) => [String(name), value]);
  return isMapping(facts) ? Object.entries(facts) : undefined;
}

/** Whether a value is a plain object, of whatever realm. */
export function isMapping(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What among the facts is no data, or no number that was meant. */
export function findNoData(
  entries: readonly (readonly [string, unknown])[],
  whole: unknown,
): readonly Problem[] {
  const problems: Problem[] = [];
  const above = new Set([whole]);
  const look = (value: unknown, fact: string): void => {
    const code = codeOf(value) ?? (typeof value === 'object' ? within(value, fact) : undefined);
    if (code !== undefined) problems.push({ fact, code });
  };
  const within = (value: object | null, fact: string): string | undefined => {
    if (value === null) return undefined;
    if (above.has(value)) return 'fact-in-itself';
    if (above.size >= deepest) return 'facts-too-deep';
    if (!Array.isArray(value) && !isMapping(value)) return 'fact-not-data';
    above.add(value);
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) look(item, `${fact}[${index}]`);
    } else {
      for (const [name, each] of Object.entries(value)) look(each, `${fact}.${name}`);
    }
    above.delete(value);
    return undefined;
  };
  for (const [name, value] of entries) look(value, name);
  return problems;
}

function codeOf(value: unknown): string | undefined {
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) return 'fact-not-a-number';
      return Number.isInteger(value) && !Number.isSafeInteger(value)
        ? 'fact-unsafe-integer'
        : undefined;
    case 'function':
    case 'symbol':
      return 'fact-not-data';
    default:
      return undefined;
  }
}
