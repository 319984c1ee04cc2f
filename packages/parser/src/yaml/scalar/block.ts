import type { CST } from 'yaml';
import { addSource, addText, type TextBuilder } from './text-builder.js';

interface Line {
  readonly offset: number;
  readonly indentation: number;
  readonly content: string;
}

/** Adds the lines of a `|` or `>` scalar without their indentation. */
export function addBlock(builder: TextBuilder, token: CST.BlockScalar): void {
  const header = token.props.map((prop) => ('source' in prop ? prop.source : ''));
  const sign = header[0] ?? '';
  const lines = linesOf(token.source, token.offset + header.join('').length);
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.content === '') end -= 1;
  if (end === 0) {
    if (sign.includes('+')) addText(builder, '\n'.repeat(Math.max(1, lines.length)), token.offset);
    return;
  }
  const body = lines.slice(0, end);
  const margin = marginOf(sign, token.indent, body);
  while (end < lines.length && (lines[end]?.indentation ?? 0) > margin) {
    end += 1;
  }
  const kept = lines.slice(0, end);
  if (sign.startsWith('>')) addFoldedLines(builder, kept, margin);
  else addLiteralLines(builder, kept, margin);
  addTrailing(builder, sign, lines.slice(end), margin);
}

function linesOf(source: string, offset: number): Line[] {
  const lines: Line[] = [];
  let at = offset;
  for (const line of source.split('\n')) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    const indentation = text.length - text.replace(/^ +/, '').length;
    lines.push({ offset: at, indentation, content: text.slice(indentation) });
    at += line.length + 1;
  }
  // A final line break ends the last line; it does not begin another.
  if (source.endsWith('\n') || source === '') lines.pop();
  return lines;
}

function marginOf(sign: string, parent: number, body: readonly Line[]): number {
  const explicit = /[1-9]/.exec(sign);
  if (explicit) return Math.max(0, parent) + Number(explicit[0]);
  return body.find((line) => line.content !== '')?.indentation ?? 0;
}

function addLiteralLines(builder: TextBuilder, lines: readonly Line[], margin: number): void {
  lines.forEach((line, index) => {
    if (index > 0) addText(builder, '\n', line.offset - 1);
    addLine(builder, line, margin);
  });
}

function addFoldedLines(builder: TextBuilder, lines: readonly Line[], margin: number): void {
  let separator = '';
  let moreIndentedBefore = false;
  const first = lines.findIndex((line) => line.content !== '');
  for (const line of lines.slice(0, first)) {
    addLine(builder, line, margin);
    addText(builder, '\n', line.offset + line.indentation);
  }
  for (const line of lines.slice(first)) {
    const place = line.offset - 1;
    if (line.indentation > margin || line.content.startsWith('\t')) {
      if (separator === ' ') separator = '\n';
      else if (!moreIndentedBefore && separator === '\n') separator = '\n\n';
      addText(builder, separator, place);
      addLine(builder, line, margin);
      separator = '\n';
      moreIndentedBefore = true;
    } else if (line.content === '') {
      if (separator === '\n') addText(builder, '\n', place);
      else separator = '\n';
    } else {
      addText(builder, separator, place);
      addLine(builder, line, margin);
      separator = ' ';
      moreIndentedBefore = false;
    }
  }
}

function addLine(builder: TextBuilder, line: Line, margin: number): void {
  const from = Math.min(margin, line.indentation);
  const text = ' '.repeat(line.indentation - from) + line.content;
  addSource(builder, text, line.offset + from);
}

/** `|` keeps one final line break, `|-` none, `|+` all of them. */
function addTrailing(
  builder: TextBuilder,
  sign: string,
  rest: readonly Line[],
  margin: number,
): void {
  if (sign.includes('-')) return;
  const place = (builder.offsets.at(-1) ?? 0) + 1;
  addText(builder, '\n', place);
  if (!sign.includes('+')) return;
  for (const line of rest) {
    if (line.indentation > margin) addLine(builder, line, margin);
    addText(builder, '\n', line.offset + line.indentation);
  }
}
