import type { Problem } from './problem.js';

/** Facts nested deeper than this are refused, so that no reader of them runs out of stack. */
const deepest = 200;

/** Whether a value can hold facts by name. */
export function isFacts(value: unknown): value is object {
  return value instanceof Map || isMapping(value);
}

/** Every fact with its name; faster than a list of them. */
export function eachFact(facts: object, use: (name: string, value: unknown) => void): void {
  if (facts instanceof Map) for (const [name, value] of facts) use(String(name), value);
  else for (const name of Object.keys(facts)) use(name, facts[name as keyof typeof facts]);
}

/** Whether a value is a plain object, of whatever realm. */
export function isMapping(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What among the facts is no data, or no number that was meant. */
export function findNoData(facts: object): Problem[] {
  const problems: Problem[] = [];
  // Most facts are no objects.
  let above: Set<unknown> | undefined;
  const look = (value: unknown, fact: string): void => {
    const code = codeOf(value) ?? (typeof value === 'object' ? within(value, fact) : undefined);
    if (code !== undefined) problems.push({ fact, code });
  };
  const within = (value: object | null, fact: string): string | undefined => {
    if (value === null) return undefined;
    above ??= new Set([facts]);
    if (above.has(value)) return 'fact-in-itself';
    if (above.size >= deepest) return 'facts-too-deep';
    if (!Array.isArray(value) && !isMapping(value)) return 'fact-not-data';
    above.add(value);
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) look(item, `${fact}[${index}]`);
    } else eachFact(value, (name, each) => look(each, `${fact}.${name}`));
    above.delete(value);
    return undefined;
  };
  eachFact(facts, (name, value) => look(value, name));
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
