import type { Diagnostic } from '@tiaoli/diagnostics';
import type { ValueType } from '@tiaoli/ir';
import type { YamlNode } from '@tiaoli/parser';
import { caseKeys } from '../keys.js';
import { readBoolean } from './boolean-cell.js';
import type { Cell } from './cell.js';
import { entry, mapping, scalar, sequence } from './cell-node.js';
import { readDate } from './date-cell.js';
import { readNumberText } from './number-cell.js';
import type { Target } from './result-target.js';

interface ResultReading {
  readonly separator: string;
  readonly findings: Diagnostic[];
}

type Reader = (cell: Cell, target: Target, reading: ResultReading) => YamlNode | undefined;

const nothing: ReadonlySet<string> = new Set(['无', 'none']);

/** All other types are expected by their words. */
const readers: { readonly [K in ValueType['kind']]?: Reader } = {
  boolean: (cell) => scalar(readBoolean(cell.text) ?? cell.text, cell),
  number: (cell, { unit }, { separator, findings }) => {
    const text = readNumberText(cell, { unit, separator, findings });
    return text === undefined ? undefined : scalar(text, cell);
  },
  date: (cell, _target, { findings }) => {
    const date = readDate(cell, findings);
    return date === undefined ? undefined : scalar(date, cell);
  },
  list: (cell, target, reading) => {
    const { type, rule } = target;
    const of = type?.kind === 'list' ? type.of : undefined;
    // A blank cell expects nothing, so no item at all has a word. 无 may be a value that a table collects.
    const isValue = rule.body.kind !== 'checklist' && of?.kind === 'enumeration';
    if (cell.text === '[]' || (!isValue && nothing.has(cell.text))) return sequence([], cell);
    const items = cell.text
      .split(/[、;；\n]/)
      .map((text) => resultNode({ ...cell, text: text.trim() }, { ...target, type: of }, reading));
    return sequence(
      items.flatMap((item) => item ?? []),
      cell,
    );
  },
  score: (cell, target, reading) => {
    const isTotal = /^[-+]?\d/.test(cell.text);
    const key = isTotal ? caseKeys.score.total : caseKeys.score.grade;
    const type = isTotal ? ({ kind: 'number' } as const) : undefined;
    const node = resultNode(cell, { ...target, type }, reading);
    return node && mapping([entry(key.en, node, cell)], cell.span);
  },
};

/** What a cell expects, as the cases of a YAML file would write it. */
export function resultNode(
  cell: Cell,
  target: Target,
  reading: ResultReading,
): YamlNode | undefined {
  const { type } = target;
  // Of a part with no type of its own, such as a veto, only its words tell what it is.
  if (type === undefined) return scalar(readBoolean(cell.text) ?? cell.text, cell);
  const reader = readers[type.kind];
  return reader === undefined ? scalar(cell.text, cell) : reader(cell, target, reading);
}
