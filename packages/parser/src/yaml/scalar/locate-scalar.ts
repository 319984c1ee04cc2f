import type { CST } from 'yaml';
import type { LocatedText } from '../../located-text.js';
import type { ScalarStyle } from '../node.js';
import { addBlock } from './block.js';
import { addDoubleQuoted } from './double-quoted.js';
import { addFolded } from './fold-lines.js';
import { addSingleQuoted } from './single-quoted.js';
import { createTextBuilder, finishText, type Place } from './text-builder.js';

/** The text of a scalar token as its author means it, character by character with its place. */
export function locateScalar(
  token: CST.FlowScalar | CST.BlockScalar,
  end: number,
  place: Place,
): LocatedText {
  if (token.type === 'scalar' && !token.source.includes('\n')) {
    return locatePlain(token.source, token.offset, place);
  }
  const builder = createTextBuilder();
  if (token.type === 'block-scalar') addBlock(builder, token);
  else if (token.type === 'single-quoted-scalar') {
    addSingleQuoted(builder, token.source, token.offset);
  } else if (token.type === 'double-quoted-scalar') {
    addDoubleQuoted(builder, token.source, token.offset);
  } else addFolded(builder, token.source, token.offset);
  return finishText(builder, token.offset, end, place);
}

function locatePlain(text: string, offset: number, place: Place): LocatedText {
  return {
    text,
    span: { start: place(offset), end: place(offset + text.length) },
    offsetAt: (index) => place(offset + index),
  };
}

/** How a scalar token is written. */
export function styleOf(token: CST.FlowScalar | CST.BlockScalar): ScalarStyle {
  if (token.type === 'single-quoted-scalar') return 'single';
  if (token.type === 'double-quoted-scalar') return 'double';
  if (token.type !== 'block-scalar') return 'plain';
  const header = token.props[0];
  return header && 'source' in header && header.source.startsWith('>') ? 'folded' : 'literal';
}
