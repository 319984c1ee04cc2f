import type { ExplanationNode } from '../explanation.js';
import type { Wording } from '../wording/wording.js';
import { escapeMarkdown } from './escape-markdown.js';
import { nodeWords, orderedParts } from './node-words.js';
import { isScoreLine, type ScoreLine, scoreLines } from './score-lines.js';

/** Explanations as Markdown: a paragraph each, reasons as nested lists, scorecards as tables. */
export function renderMarkdown(nodes: readonly ExplanationNode[], wording: Wording): string {
  const blocks = nodes.map((node) => nodeLines(node, '', wording).join('\n'));
  return blocks.map((block) => `${block}\n`).join('\n');
}

function nodeLines(node: ExplanationNode, indent: string, wording: Wording): readonly string[] {
  const words = nodeWords(node, wording);
  // Without the space, emphasis that ends in a full-width stop would not end.
  const paragraph = orderedParts(words)
    .map((part) =>
      part === 'headline' ? `**${escapeMarkdown(words[part])}** ` : escapeMarkdown(words[part]),
    )
    .join(wording.layout.gap)
    .replace(/ {2,}/g, ' ')
    .trim();
  const lines = node.children.filter(isScoreLine);
  const others = node.children.filter((child) => !isScoreLine(child));
  const list = others.flatMap((child) => {
    const [first = '', ...rest] = nodeLines(child, `${indent}  `, wording);
    return [`${indent}- ${first}`, ...rest];
  });
  // A list directly after a paragraph of a list item stays tight; at the top it needs a blank line.
  const gap = indent === '' && list.length > 0 ? [''] : [];
  return [paragraph, ...tableLines(lines, indent, wording), ...gap, ...list];
}

function tableLines(
  nodes: readonly ExplanationNode[],
  indent: string,
  wording: Wording,
): readonly string[] {
  if (nodes.length === 0) return [];
  const [head, ...body] = scoreLines(nodes, wording);
  if (head === undefined) return [];
  const ruler = head.cells.map((_, column) =>
    column === 0 || column === head.cells.length - 1 ? '---' : '---:',
  );
  const rows = [row(head.cells), row(ruler), ...body.map(scoreRow)];
  return ['', ...rows.map((text) => `${indent}${text}`)];
}

function scoreRow({ cells, isStrong, isInner }: ScoreLine): string {
  return row(
    cells.map((cell, column) => {
      const text = escapeMarkdown(cell);
      if (isStrong && text !== '') return `**${text}**`;
      return isInner && column === 0 ? `\u3000${text}` : text;
    }),
  );
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
