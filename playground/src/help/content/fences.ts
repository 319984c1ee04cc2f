/** A block of code of a page. */
export interface Fence {
  /** What is said of it: ```` ```yaml policy ````. */
  readonly info: string;
  readonly text: string;
  /** The line it begins on, counted from 1. */
  readonly line: number;
  /** How far it stands from the block before. */
  readonly after: Gap;
}

/** Empty lines only, prose, or a heading. */
type Gap = 'nothing' | 'prose' | 'heading';

export function fencesOf(markdown: string): readonly Fence[] {
  const found: Fence[] = [];
  let open: { info: string; line: number; lines: string[] } | undefined;
  let after: Gap = 'heading';
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open !== undefined && line === '```') {
      const { info, line: start, lines } = open;
      found.push({ info, text: lines.map((each) => `${each}\n`).join(''), line: start, after });
      open = undefined;
      after = 'nothing';
    } else if (open !== undefined) open.lines.push(line);
    else if (line.startsWith('```')) open = { info: line.slice(3), line: index + 1, lines: [] };
    else if (line.startsWith('#')) after = 'heading';
    else if (line.trim() !== '' && after === 'nothing') after = 'prose';
  }
  return found;
}

/** The blocks of the example that the one on a line belongs to: a policy begins the next. */
export function exampleAround(fences: readonly Fence[], line: number): readonly Fence[] {
  const at = fences.findIndex((each) => each.line === line);
  if (at < 0) return [];
  let start = at;
  while (start > 0 && belongs(fences[start])) start -= 1;
  let end = at + 1;
  while (belongs(fences[end])) end += 1;
  return fences.slice(start, end);
}

/** Whether a block is of the example before it. */
function belongs(fence: Fence | undefined): boolean {
  if (fence === undefined || fence.after === 'heading') return false;
  return fence.after === 'nothing' || !/^yaml (?:policy|part)$/.test(fence.info);
}
