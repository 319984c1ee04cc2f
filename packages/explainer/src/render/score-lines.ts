import type { ExplanationNode } from '../explanation.js';
import type { Wording } from '../wording/wording.js';
import { clean, withoutStop } from './clean.js';

/** One line of a scorecard. */
export interface ScoreLine {
  readonly cells: readonly string[];
  /** Groups and totals stand out. */
  readonly isStrong: boolean;
  /** Criteria of a group are set in. */
  readonly isInner: boolean;
}

const lineKinds: readonly ExplanationNode['kind'][] = ['group', 'criterion', 'total'];

export function isScoreLine({ kind }: ExplanationNode): boolean {
  return lineKinds.includes(kind);
}

/** The lines of a scorecard; the column of full marks is left out where there are none. */
export function scoreLines(
  nodes: readonly ExplanationNode[],
  wording: Wording,
): readonly ScoreLine[] {
  const all = nodes.flatMap((node) => [node, ...node.children]);
  const hasMax = all.some((node) => node.max !== undefined);
  const { criterion, max, points, reason } = wording.layout.columns;
  const line = (title: string, marks: string, value: string, text: string): readonly string[] =>
    [title, ...(hasMax ? [marks] : []), value, text].map(clean);
  const lineOf = (node: ExplanationNode, isInner: boolean): ScoreLine => ({
    cells: line(node.title, node.max ?? '', node.value ?? '', reasonOf(node, wording)),
    isStrong: node.kind !== 'criterion',
    isInner,
  });
  return [
    { cells: line(criterion, max, points, reason), isStrong: false, isInner: false },
    ...nodes.flatMap((node) => [
      lineOf(node, false),
      ...node.children.map((inner) => lineOf(inner, true)),
    ]),
  ];
}

function reasonOf({ text, basis }: ExplanationNode, { layout }: Wording): string {
  const reason = withoutStop(text);
  if (reason === '') return basis;
  return basis === '' ? reason : `${reason}${layout.gap}${layout.basisAfter(basis)}`;
}
