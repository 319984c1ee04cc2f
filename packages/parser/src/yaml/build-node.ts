import { createDiagnostic, type Diagnostic, type Span } from '@tiaoli/diagnostics';
import {
  type CST,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { LocatedText } from '../located-text.js';
import type { YamlEntry, YamlMapping, YamlNode, YamlSequence } from './node.js';
import { locateScalar, styleOf } from './scalar/locate-scalar.js';
import type { Place } from './scalar/text-builder.js';

export interface Building {
  readonly place: Place;
  readonly diagnostics: Diagnostic[];
}

/** The library's tree as ours. Depth is bounded before this runs. */
export function buildNode(node: unknown, building: Building, fallback: number): YamlNode {
  if (isMap(node)) return buildMapping(node, building);
  if (isSeq(node)) return buildSequence(node, building);
  const at = { start: building.place(fallback), end: building.place(fallback) };
  if (!isScalar(node)) return { kind: 'null', span: at };
  const token = scalarToken(node.srcToken);
  const [start, end] = node.range ?? [fallback, fallback];
  if (token === undefined || (token.type === 'scalar' && token.source === '')) {
    return { kind: 'null', span: spanOf(building, start, start) };
  }
  const text = locateScalar(token, end, building.place);
  return { kind: 'scalar', span: text.span, style: styleOf(token), text };
}

function buildMapping(map: YAMLMap, building: Building): YamlMapping {
  const [start, end] = map.range ?? [0, 0];
  const entries: YamlEntry[] = [];
  for (const pair of map.items) {
    const entry = buildEntry(pair, building, start);
    if (entry) entries.push(entry);
  }
  return { kind: 'mapping', span: spanOf(building, start, end), flow: map.flow === true, entries };
}

function buildEntry(pair: Pair, building: Building, fallback: number): YamlEntry | undefined {
  const key = buildNode(pair.key, building, fallback);
  const value = buildNode(pair.value, building, endOf(pair.key, fallback));
  if (key.kind !== 'scalar') {
    if (value.kind !== 'null' || key.kind !== 'null') reportKey(key, building);
    return undefined;
  }
  if (key.text.text === '<<' && key.style === 'plain') {
    building.diagnostics.push(createDiagnostic('yaml-merge-key', key.span, {}));
    return undefined;
  }
  return { key: key.text, value, span: { start: key.span.start, end: entryEnd(key.text, value) } };
}

function entryEnd(key: LocatedText, value: YamlNode): number {
  return value.kind === 'null' ? key.span.end : Math.max(key.span.end, value.span.end);
}

function reportKey(key: YamlNode, building: Building): void {
  const code = key.kind === 'null' ? 'missing-key-text' : 'yaml-complex-key';
  building.diagnostics.push(createDiagnostic(code, key.span, {}));
}

function buildSequence(sequence: YAMLSeq, building: Building): YamlSequence {
  const [start, end] = sequence.range ?? [0, 0];
  const items = sequence.items.map((item) =>
    isPair(item) ? buildNode(undefined, building, start) : buildNode(item, building, start),
  );
  return {
    kind: 'sequence',
    span: spanOf(building, start, end),
    flow: sequence.flow === true,
    items,
  };
}

function endOf(node: unknown, fallback: number): number {
  if (isScalar(node) || isMap(node) || isSeq(node)) return node.range?.[1] ?? fallback;
  return fallback;
}

const spanOf = (building: Building, start: number, end: number): Span => ({
  start: building.place(start),
  end: building.place(end),
});

function scalarToken(token: CST.Token | undefined): CST.FlowScalar | CST.BlockScalar | undefined {
  switch (token?.type) {
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'block-scalar':
      return token;
    default:
      return undefined;
  }
}
