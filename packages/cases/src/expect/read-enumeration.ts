import { createDiagnostic, didYouMean } from '@tiaoli/diagnostics';
import type { YamlNode } from '@tiaoli/parser';
import { suggestion } from 'tiaoli';
import type { ExpectedValue } from './expected.js';
import { mismatch, type Reading } from './reading.js';

/** One of the values of an enumeration. */
export function readEnumeration(
  node: YamlNode,
  enumeration: string,
  reading: Reading,
): ExpectedValue | undefined {
  const { core, rule, diagnostics } = reading;
  const declared = core.enumerations.find(({ name }) => name === enumeration);
  const values = declared?.values.map(({ name }) => name) ?? [];
  if (node.kind !== 'scalar') {
    return mismatch(reading, node.span, {
      zh: `“${values.join('”“')}”之一`,
      en: `one of ${values.map((value) => `\`${value}\``).join(', ')}`,
    });
  }
  const value = node.text.text;
  if (values.includes(value)) return { kind: 'same', value };
  const near = suggestion(didYouMean(value, values));
  const words = { rule: rule.name, value, suggestion: near };
  diagnostics.push(createDiagnostic('unknown-expected-value', node.span, words));
  return undefined;
}
