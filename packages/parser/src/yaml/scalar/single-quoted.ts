import { addFolded } from './fold-lines.js';
import { addSource, addText, type TextBuilder } from './text-builder.js';

/** Adds the text between single quotes, where `''` is one quote. */
export function addSingleQuoted(builder: TextBuilder, source: string, offset: number): void {
  const closed = source.length > 1 && source.endsWith("'");
  addFolded(builder, source.slice(1, closed ? -1 : undefined), offset + 1, addUnquoted);
}

function addUnquoted(builder: TextBuilder, source: string, offset: number): void {
  let at = offset;
  for (const part of source.split("''")) {
    if (at > offset) addText(builder, "'", at - 2);
    addSource(builder, part, at);
    at += part.length + 2;
  }
}
