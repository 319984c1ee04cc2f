import type { LocatedText, YamlEntry, YamlNode, YamlScalar } from '@tiaoli/parser';
import type { Cell } from './cell.js';

/** A text that a cell says; whatever is found in it is shown at the cell. */
export function located(text: string, { span }: Cell): LocatedText {
  return { text, span, offsetAt: (index) => (index < text.length ? span.start : span.end) };
}

/** A value as the cases of a YAML file write it: `plain` for numbers, dates and words. */
export function scalar(text: string, cell: Cell, style: YamlScalar['style'] = 'plain'): YamlNode {
  return { kind: 'scalar', span: cell.span, style, text: located(text, cell) };
}

export function sequence(items: readonly YamlNode[], { span }: Cell): YamlNode {
  return { kind: 'sequence', span, flow: true, items };
}

export function entry(key: string, value: YamlNode, cell: Cell): YamlEntry {
  return { key: located(key, cell), value, span: cell.span };
}

export function mapping(entries: readonly YamlEntry[], span: YamlNode['span']): YamlNode {
  return { kind: 'mapping', span, flow: true, entries };
}
