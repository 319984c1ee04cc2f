import { type LocatedText, sliceLocated } from '../located-text.js';
import { trimLocated } from './texts.js';

/** One line of a table's text. */
export interface TableLine {
  /** The whole line without the blanks around it. */
  readonly line: LocatedText;
  /** Between the bars, without the blanks around them. */
  readonly cells: readonly LocatedText[];
  readonly opened: boolean;
  readonly closed: boolean;
}

export type TableLines = readonly TableLine[];

/** Splits `| … | … |` lines; either width of bar counts, bars within 「…」 do not. */
export function splitTable(text: LocatedText): TableLines {
  const lines: TableLine[] = [];
  for (const match of text.text.matchAll(/[^\r\n]+/g)) {
    const line = trimLocated(sliceLocated(text, match.index, match.index + match[0].length));
    if (line.text !== '') lines.push(splitLine(line));
  }
  return lines;
}

function splitLine(line: LocatedText): TableLine {
  const bars = [...line.text.matchAll(/「[^」]*」|[|｜]/g)]
    .filter((match) => match[0].length === 1)
    .map((match) => match.index);
  const opened = bars[0] === 0;
  const closed = bars.length > 1 && bars.at(-1) === line.text.length - 1;
  const edges = [...(opened ? [] : [-1]), ...bars, ...(closed ? [] : [line.text.length])];
  const cells: LocatedText[] = [];
  for (let index = 1; index < edges.length; index++) {
    const start = (edges[index - 1] ?? 0) + 1;
    cells.push(trimLocated(sliceLocated(line, start, edges[index] ?? start)));
  }
  return { line, cells, opened, closed };
}

const arrow = /^→\s*/;

/** The index of the first output column, by the arrow in its heading. */
export const firstOutput = (headings: readonly LocatedText[]): number =>
  headings.findIndex((heading) => arrow.test(heading.text));

/** A heading without its arrow. */
export function withoutArrow(heading: LocatedText): LocatedText {
  const match = arrow.exec(heading.text);
  return match ? sliceLocated(heading, match[0].length, heading.text.length) : heading;
}
