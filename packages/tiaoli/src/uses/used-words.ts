import { type Core, isInRange } from '@tiaoli/ir';
import type { ParseOptions, UsedWords } from '@tiaoli/parser';

/** What the expressions of a policy may call the results of others. */
export function usedWordsOf(cores: readonly Core[]): NonNullable<ParseOptions['wordsOf']> {
  return ({ id, range }) => {
    const versions = cores.filter(
      ({ policy, version }) => policy === id && isInRange(version, range),
    );
    return versions.length === 0 ? undefined : wordsOf(versions);
  };
}

function wordsOf(versions: readonly Core[]): UsedWords {
  const results = new Set<string>();
  const values = new Set<string>();
  for (const { rules, enumerations } of versions) {
    for (const { name, type } of rules) {
      results.add(name);
      if (type.kind === 'record') for (const field of type.fields) results.add(field.name);
    }
    for (const enumeration of enumerations) {
      for (const value of enumeration.values) values.add(value.name);
    }
  }
  return { results, values };
}
