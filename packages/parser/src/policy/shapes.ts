import type { Bilingual, Span, Words } from '@tiaoli/diagnostics';
import type { YamlNode } from '../yaml/node.js';
import { type Reading, report } from './reading.js';

export type Shape =
  | 'scalar'
  | 'mapping'
  | 'list'
  | 'scalarOrMapping'
  | 'listOrMapping'
  | 'scalarOrList';

const shapeWords: { readonly [S in Shape]: Bilingual } = {
  scalar: { zh: '一段文字', en: 'a text' },
  mapping: { zh: '若干行“键: 值”', en: 'lines of `key: value`' },
  list: { zh: '以 - 开头的列表', en: 'a list of lines that begin with -' },
  scalarOrMapping: { zh: '一段文字，或若干行“键: 值”', en: 'a text or lines of `key: value`' },
  listOrMapping: {
    zh: '以 - 开头的列表，或若干行“键: 值”',
    en: 'a list of lines that begin with -, or lines of `key: value`',
  },
  scalarOrList: {
    zh: '一段文字，或以 - 开头的列表',
    en: 'a text or a list of lines that begin with -',
  },
};

const foundWords: { readonly [K in Exclude<YamlNode['kind'], 'null'>]: Bilingual } = {
  scalar: shapeWords.scalar,
  mapping: shapeWords.mapping,
  sequence: shapeWords.list,
};

/** Reports a value that is absent or of another shape than its key takes. */
export function reportShape(
  reading: Pick<Reading, 'diagnostics'>,
  node: YamlNode,
  expected: Shape,
  owner: { readonly name: Words; readonly span: Span },
): void {
  if (node.kind === 'null') {
    report(reading, 'missing-value', owner.span, { key: owner.name });
    return;
  }
  const span = node.kind === 'scalar' ? node.span : owner.span;
  report(reading, 'wrong-shape', span, {
    key: owner.name,
    expected: shapeWords[expected],
    found: foundWords[node.kind],
  });
}
