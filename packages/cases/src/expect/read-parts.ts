import { createDiagnostic, didYouMean } from '@tiaoli/diagnostics';
import type { YamlNode } from '@tiaoli/parser';
import { suggestion } from 'tiaoli';
import type { ExpectedValue } from './expected.js';
import { mismatch, type Reading } from './reading.js';

/** Some of the named parts of a value: the columns of a record, the criteria of a score. */
export function readParts<P extends { readonly name: string }>(
  node: YamlNode,
  parts: readonly P[],
  reading: Reading,
  readPart: (part: P, value: YamlNode) => ExpectedValue | undefined,
): ExpectedValue | undefined {
  const names = parts.map(({ name }) => name);
  const wanted = {
    zh: `按“${names.join('”“')}”分列的值`,
    en: `values by ${names.map((name) => `\`${name}\``).join(', ')}`,
  };
  if (node.kind !== 'mapping') return mismatch(reading, node.span, wanted);
  const expected = new Map<string, ExpectedValue>();
  for (const { key, value } of node.entries) {
    const part = parts.find(({ name }) => name === key.text);
    if (part === undefined) {
      const near = suggestion(didYouMean(key.text, names));
      const words = { rule: reading.rule.name, part: key.text, suggestion: near };
      reading.diagnostics.push(createDiagnostic('unknown-expected-part', key.span, words));
      continue;
    }
    const read = readPart(part, value);
    if (read !== undefined) expected.set(part.name, read);
  }
  return { kind: 'parts', parts: expected };
}
