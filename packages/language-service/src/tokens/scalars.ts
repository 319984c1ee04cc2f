import type { Span } from '@tiaoli/diagnostics';
import type { YamlEntry, YamlNode, YamlScalar } from '@tiaoli/parser';

/** A key or a scalar value of a YAML file. */
export interface Piece {
  readonly span: Span;
  readonly text: string;
  readonly isKey: boolean;
  /** The nearest key above it, as written. */
  readonly under: string;
}

/** Every key and scalar under a node, in the order of the text. */
export function piecesOf(node: YamlNode | undefined): readonly Piece[] {
  const pieces: Piece[] = [];
  if (node !== undefined) gather(node, '', pieces);
  return pieces.sort((a, b) => a.span.start - b.span.start);
}

function gather(node: YamlNode, under: string, pieces: Piece[]): void {
  if (node.kind === 'scalar') pieces.push(pieceOf(node, under));
  if (node.kind === 'sequence') for (const item of node.items) gather(item, under, pieces);
  if (node.kind === 'mapping') for (const entry of node.entries) gatherEntry(entry, under, pieces);
}

function gatherEntry({ key, value }: YamlEntry, under: string, pieces: Piece[]): void {
  pieces.push({ span: key.span, text: key.text, isKey: true, under });
  gather(value, key.text.trim(), pieces);
}

function pieceOf({ span, text }: YamlScalar, under: string): Piece {
  return { span, text: text.text, isKey: false, under };
}
