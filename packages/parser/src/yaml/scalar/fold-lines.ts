import { addSource, addText, type TextBuilder } from './text-builder.js';

/**
 * Adds the lines of a plain or single-quoted scalar: a line break with the blanks around it reads
 * as one space, each further empty line as a line break.
 */
export function addFolded(
  builder: TextBuilder,
  source: string,
  offset: number,
  add: typeof addSource = addSource,
): void {
  const lines = source.split('\n');
  let at = offset;
  let separator = '';
  lines.forEach((line, index) => {
    const isLast = index === lines.length - 1;
    const [from, to] = trimmedRange(line, index > 0, !isLast);
    if (from < to || isLast || index === 0) {
      addText(builder, separator, Math.max(offset, at - 1));
      add(builder, line.slice(from, to), at + from);
      separator = ' ';
    } else if (separator === '\n') addText(builder, '\n', at);
    else separator = '\n';
    at += line.length + 1;
  });
}

function trimmedRange(line: string, atStart: boolean, atEnd: boolean): readonly [number, number] {
  let from = 0;
  let to = line.length;
  if (atEnd && line[to - 1] === '\r') to -= 1;
  while (atStart && from < to && isBlank(line[from])) from += 1;
  while (atEnd && to > from && isBlank(line[to - 1])) to -= 1;
  return [from, to];
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';
