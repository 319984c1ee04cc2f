import { qualifiedName } from '@tiaoli/ir';
import {
  allInputs,
  type EnumerationValue,
  type InputDeclaration,
  type Policy,
  type Text,
  type Title,
} from '@tiaoli/syntax';
import type { Report } from '../shared/findings.js';
import { declaredWords } from './names.js';
import type { Declared, EnumerationSymbol, Names } from './scope.js';

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
  names: Names,
  report: Report,
): Map<string, EnumerationSymbol> {
  const enumerations = new Map<string, EnumerationSymbol>();
  const declare = (
    name: Text,
    title: Title | undefined,
    ordered: boolean,
    values: readonly EnumerationValue[],
    known = names.all,
  ): void => {
    for (const value of values) reportConflict(value.name, known, report);
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
  for (const input of allInputs(policy)) {
    const owner = names.owners.get(input);
    const known = owner === undefined ? names : names.inside(owner);
    if (known.all.get(input.name.text) !== input || input.values === undefined) continue;
    const name = { text: enumerationOf(input, names), span: input.name.span };
    declare(name, input.title, input.ordered, input.values, known.all);
  }
  return enumerations;
}

/** The name of the enumeration that is declared with an input. */
export function enumerationOf(input: InputDeclaration, { owners }: Names): string {
  return qualifiedName(owners.get(input), input.name.text);
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
