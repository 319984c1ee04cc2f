import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import type { RawFact } from '@tiaoli/evaluator';
import type { YamlMapping, YamlNode, YamlScalar } from '@tiaoli/parser';

type Readers = {
  readonly [K in YamlNode['kind']]: (
    node: Extract<YamlNode, { kind: K }>,
    diagnostics: Diagnostic[],
  ) => RawFact;
};

const readers: Readers = {
  null: () => ({ kind: 'null' }),
  scalar: readScalar,
  sequence: ({ items }, diagnostics) => ({
    kind: 'list',
    items: items.map((item) => rawFact(item, diagnostics)),
  }),
  mapping: readMapping,
};

/** A piece of YAML or JSON as a fact; numbers keep their digits. */
export function rawFact(node: YamlNode, diagnostics: Diagnostic[]): RawFact {
  // The table's type ties each kind to its own reader.
  return readers[node.kind](node as never, diagnostics);
}

/** The numbers of JSON, and nothing that YAML alone calls a number. */
const jsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

const plainWords: ReadonlyMap<string, RawFact> = new Map([
  ['true', { kind: 'boolean', value: true }],
  ['false', { kind: 'boolean', value: false }],
  ['null', { kind: 'null' }],
  ['~', { kind: 'null' }],
]);

function readScalar(node: YamlScalar): RawFact {
  const { text } = node.text;
  if (node.style !== 'plain') return { kind: 'text', text };
  if (jsonNumber.test(text)) return { kind: 'number', text };
  return plainWords.get(text) ?? { kind: 'text', text };
}

function readMapping(node: YamlMapping, diagnostics: Diagnostic[]): RawFact {
  const entries = new Map<string, RawFact>();
  for (const { key, value } of node.entries) {
    if (entries.has(key.text)) {
      diagnostics.push(createDiagnostic('fact-given-twice', key.span, { name: key.text }));
    } else {
      entries.set(key.text, rawFact(value, diagnostics));
    }
  }
  return { kind: 'object', entries: [...entries] };
}
