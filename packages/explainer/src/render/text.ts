import { displayWidth, type Severity } from '@tiaoli/diagnostics';
import type { ExplanationNode } from '../explanation.js';
import type { Wording } from '../wording/wording.js';
import { nodeWords, orderedParts } from './node-words.js';
import { isScoreLine, type ScoreLine, scoreLines } from './score-lines.js';

/** What a piece of text says, for its colour. */
export type PaintRole = Severity | 'quiet' | 'strong';

/** Colours a piece of text; must not change its width. */
export type Paint = (text: string, role: PaintRole) => string;

/** Explanations as paragraphs, with reasons as an indented list below each. */
export function renderText(
  nodes: readonly ExplanationNode[],
  wording: Wording,
  paint: Paint,
): string {
  const paragraphs = nodes.map((node) => {
    const lines: string[] = [];
    addLines(node, { mark: '', indent: '' }, lines, { wording, paint });
    return `${lines.join('\n')}\n`;
  });
  return paragraphs.join('\n');
}

/** How far a node is set in, and what stands before its first line. */
interface Place {
  readonly mark: string;
  readonly indent: string;
}

interface Style {
  readonly wording: Wording;
  readonly paint: Paint;
}

function addLines(
  node: ExplanationNode,
  { mark, indent }: Place,
  lines: string[],
  style: Style,
): void {
  const { wording, paint } = style;
  const words = nodeWords(node, wording);
  const parts = orderedParts(words).map((part) => paintPart(words[part], part, node, paint));
  lines.push(mark + parts.join(wording.layout.gap));
  const scored = node.children.filter(isScoreLine);
  if (scored.length > 0) {
    lines.push(...alignedLines(scoreLines(scored, wording), `${indent}    `, paint));
  }
  const below = { mark: `${indent}  - `, indent: `${indent}  ` };
  for (const child of node.children) if (!isScoreLine(child)) addLines(child, below, lines, style);
}

function paintPart(
  text: string,
  part: 'headline' | 'basis' | 'text',
  { status }: ExplanationNode,
  paint: Paint,
): string {
  if (part === 'text') return text;
  if (part === 'basis') return paint(text, 'quiet');
  const roles = { undecided: 'warning', error: 'error' } as const;
  return paint(text, status === 'undecided' || status === 'error' ? roles[status] : 'strong');
}

function alignedLines(
  lines: readonly ScoreLine[],
  indent: string,
  paint: Paint,
): readonly string[] {
  const shown = lines.map(({ cells, isInner }) => {
    const [title = '', ...rest] = cells;
    return [isInner ? `  ${title}` : title, ...rest];
  });
  const columns = shown[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...shown.map((cells) => displayWidth(cells[column] ?? ''))),
  );
  return shown.map((cells, index) => {
    const padded = cells.map((cell, column) =>
      column === columns - 1 ? cell : pad(cell, widths[column] ?? 0),
    );
    const text = `${indent}${padded.join('  ')}`.trimEnd();
    if (index === 0) return paint(text, 'quiet');
    return lines[index]?.isStrong === true ? paint(text, 'strong') : text;
  });
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
