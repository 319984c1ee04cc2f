import { type Core, type Enumeration, isSameEnumeration } from '@tiaoli/ir';
import type { EnumerationValue } from '@tiaoli/syntax';
import { createEnumeration } from './enumerations.js';
import type { EnumerationSymbol } from './scope.js';
import type { UsedPolicy } from './uses.js';

/** What this policy calls an enumeration of a policy that it uses. */
export type UsedEnumerations = (home: Core, name: string) => string | undefined;

/**
 * Adds the enumerations of the policies that are used. One with the same values in the same order as
 * another is that other.
 */
export function bindUsedEnumerations(
  uses: Iterable<UsedPolicy>,
  enumerations: Map<string, EnumerationSymbol>,
): UsedEnumerations {
  const names = new Map<Core, Map<string, string>>();
  for (const use of uses) {
    for (const { core, inputs } of use.versions) {
      for (const home of new Set([core, ...[...inputs.values()].map((each) => each.home)])) {
        if (!names.has(home)) names.set(home, namesIn(home, use, enumerations));
      }
    }
  }
  return (home, name) => names.get(home)?.get(name);
}

function namesIn(
  home: Core,
  use: UsedPolicy,
  enumerations: Map<string, EnumerationSymbol>,
): Map<string, string> {
  return new Map(
    home.enumerations.map((each) => [each.name, nameOf(each, home, use, enumerations)]),
  );
}

function nameOf(
  enumeration: Enumeration,
  { version }: Core,
  { alias, declaration }: UsedPolicy,
  enumerations: Map<string, EnumerationSymbol>,
): string {
  for (const symbol of enumerations.values()) {
    const values = symbol.values.map(({ name }) => ({ name: name.text, title: noTitle }));
    if (isSameEnumeration(enumeration, { ordered: symbol.ordered, values })) return symbol.name;
  }
  const plain = `${alias}.${enumeration.name}`;
  // Another version may know other values under the same name.
  const name = enumerations.has(plain) ? `${plain}@${version}` : plain;
  const { span } = declaration.name;
  const values = enumeration.values.map(
    (value): EnumerationValue => ({
      name: { text: value.name, span },
      title: { ...value.title, span },
    }),
  );
  const title = { ...enumeration.title, span };
  enumerations.set(name, createEnumeration(name, title, enumeration.ordered, values));
  return name;
}

const noTitle = { zh: '', en: '' };
