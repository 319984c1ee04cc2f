import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import type { Core } from '@tiaoli/ir';
import type { YamlNode } from '@tiaoli/parser';
import type { ExpectedRule } from '../case-file.js';
import type { Cell } from './cell.js';
import { entry, located, mapping } from './cell-node.js';
import { type InsideRow, wrongHeading } from './inside-row.js';
import { outcomeNode } from './outcome-cell.js';
import { readPlain } from './plain-cell.js';
import { resultNode } from './result-node.js';
import type { Target } from './result-target.js';

/** What one rule is expected to give, from all columns about it. */
interface Collected {
  readonly first: Cell;
  whole?: YamlNode;
  readonly parts: {
    readonly path: readonly string[];
    readonly node: YamlNode;
    readonly cell: Cell;
  }[];
}

/** The results that a row expects; a blank cell expects nothing. */
export function expectedRules(
  row: readonly Cell[],
  inside: InsideRow,
  findings: Diagnostic[],
): readonly ExpectedRule[] {
  const { columns, meaning, separator } = inside;
  if (meaning === undefined) return [];
  const rules = new Map<string, Collected>();
  for (const [index, column] of columns.entries()) {
    const meant = meaning.columns[index];
    const written = row[index];
    if (column.kind !== 'result' || meant === undefined || !written || written.text === '')
      continue;
    if (meant.kind === 'wrong') findings.push(wrongHeading(inside, index, meant.finding, written));
    const cell = meant.kind === 'result' ? readPlain(written, findings) : undefined;
    if (meant.kind !== 'result' || cell === undefined) continue;
    const reading = { core: meaning.core, separator, findings };
    collect(rules, meant.target, cell, reading);
  }
  return [...rules].map(([rule, collected]) => ({
    rule: located(rule, collected.first),
    node: collected.whole ?? partsNode(collected),
  }));
}

function collect(
  rules: Map<string, Collected>,
  target: Target,
  cell: Cell,
  reading: { readonly core: Core; readonly separator: string; readonly findings: Diagnostic[] },
): void {
  const { rule, path } = target;
  const collected = rules.get(rule.name) ?? { first: cell, parts: [] };
  const outcome = outcomeNode(cell, target, reading.core);
  const node = outcome ?? resultNode(cell, target, reading);
  if (node === undefined) return;
  rules.set(rule.name, collected);
  const isWhole = outcome !== undefined || path.length === 0;
  if (collected.whole !== undefined || (isWhole && collected.parts.length > 0)) {
    const words = { rule: rule.name, other: collected.first.name };
    reading.findings.push(createDiagnostic('case-table-mixed-results', cell.span, words));
  } else if (isWhole) collected.whole = node;
  else collected.parts.push({ path, node, cell });
}

/** The parts of a result by their names, those of the points of a score one level deeper. */
function partsNode({ parts, first }: Collected, depth = 0): YamlNode {
  const names = [...new Set(parts.map(({ path }) => path[depth] ?? ''))];
  const entries = names.flatMap((name) => {
    const inside = parts.filter(({ path }) => path[depth] === name);
    const leaf = inside.find(({ path }) => path.length === depth + 1) ?? inside[0];
    if (leaf === undefined) return [];
    const isLeaf = leaf.path.length === depth + 1;
    const value = isLeaf ? leaf.node : partsNode({ parts: inside, first: leaf.cell }, depth + 1);
    return [entry(name, value, leaf.cell)];
  });
  return mapping(entries, first.span);
}
