import type { YamlNode } from '@tiaoli/parser';
import { commentsOf } from '../tokens/comments.js';
import { piecesOf } from '../tokens/scalars.js';
import type { Workspace } from '../workspace/workspace.js';

/** A part of a file that can be folded away: its first line stays, lines after it to `end` hide. */
export interface FoldingRange {
  readonly start: number;
  readonly end: number;
  readonly kind: 'region' | 'comment';
}

/** What goes on over several lines: what stands under a key or a dash, and blocks of comments. */
export function foldingOf(workspace: Workspace, path: string): readonly FoldingRange[] {
  const text = workspace.text(path) ?? '';
  const node = workspace.yaml(path)?.node;
  const found: FoldingRange[] = [];
  if (node !== undefined) gather(node, found);
  return [...found, ...commentBlocks(text, node)]
    .map((range) => ({ ...range, end: lastContent(text, range) }))
    .filter(({ start, end }) => text.slice(start, end).includes('\n'))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function gather(node: YamlNode, found: FoldingRange[]): void {
  if (node.kind === 'mapping') {
    for (const { key, value } of node.entries) {
      found.push({ start: key.span.start, end: value.span.end, kind: 'region' });
      gather(value, found);
    }
  }
  if (node.kind !== 'sequence') return;
  for (const item of node.items) {
    found.push({ ...item.span, kind: 'region' });
    gather(item, found);
  }
}

/** Without the blanks behind it. */
function lastContent(text: string, { start, end }: FoldingRange): number {
  return start + text.slice(start, end).trimEnd().length;
}

function commentBlocks(text: string, node: YamlNode | undefined): readonly FoldingRange[] {
  const scalars = piecesOf(node).map(({ span }) => span);
  const blocks: FoldingRange[] = [];
  for (const { start, end } of commentsOf(text, scalars)) {
    const before = blocks.at(-1);
    const isNext = before !== undefined && /^\n[ \t]*$/.test(text.slice(before.end, start));
    if (isNext) blocks[blocks.length - 1] = { ...before, end };
    else blocks.push({ start, end, kind: 'comment' });
  }
  return blocks;
}
