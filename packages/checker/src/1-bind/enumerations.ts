import type { EnumerationValue, Policy, Text, Title } from '@tiaoli/syntax';
import type { Report } from '../shared/findings.js';
import { declaredWords } from './names.js';
import type { Declared, EnumerationSymbol } from './scope.js';

/** Makes an enumeration; a value listed twice counts once. */
export function createEnumeration(
  name: string,
  title: Title | undefined,
  ordered: boolean,
  listed: readonly EnumerationValue[],
): EnumerationSymbol {
  const seen = new Set<string>();
  const values = listed.filter(({ name: { text } }) => !seen.has(text) && seen.add(text));
  return {
    name,
    title,
    ordered,
    values,
    ranks: new Map(values.map((value, rank) => [value.name.text, rank])),
  };
}

/** The enumerations that a policy declares, under `enumerations` or with an input. */
export function bindEnumerations(
  policy: Policy,
  names: ReadonlyMap<string, Declared>,
  report: Report,
): Map<string, EnumerationSymbol> {
  const enumerations = new Map<string, EnumerationSymbol>();
  const declare = (
    name: Text,
    title: Title | undefined,
    ordered: boolean,
    values: readonly EnumerationValue[],
  ): void => {
    for (const value of values) reportConflict(value.name, names, report);
    if (enumerations.has(name.text)) {
      const kind = { zh: '枚举', en: 'an enumeration' };
      report('name-conflict', name.span, { name: name.text, kind });
    } else {
      enumerations.set(name.text, createEnumeration(name.text, title, ordered, values));
    }
  };
  const seen = new Set<string>();
  for (const each of policy.enumerations) {
    // Two equal keys of one mapping are the reader's to report.
    if (!seen.has(each.name.text)) declare(each.name, each.title, each.ordered, each.values);
    seen.add(each.name.text);
  }
  for (const input of policy.inputs) {
    if (names.get(input.name.text) !== input || input.values === undefined) continue;
    declare(input.name, input.title, input.ordered, input.values);
  }
  return enumerations;
}

/** A value named as an input, a parameter or a rule could never be meant. */
export function reportConflict(
  name: Text,
  names: ReadonlyMap<string, Declared>,
  report: Report,
): void {
  const declared = names.get(name.text);
  if (declared === undefined) return;
  const parameters = { name: name.text, kind: declaredWords(declared) };
  report('name-conflict', name.span, parameters, {
    related: [
      { span: declared.name.span, message: { zh: '先在这里声明', en: 'declared here first' } },
    ],
  });
}
