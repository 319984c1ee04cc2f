import type { Core } from '@tiaoli/ir';
import type { YamlNode } from '@tiaoli/parser';
import { normalizeWidth } from '@tiaoli/syntax';
import { caseKeys } from '../keys.js';
import type { Cell } from './cell.js';
import { entry, mapping, scalar, sequence } from './cell-node.js';
import type { Target } from './result-target.js';

const { undecided, error } = caseKeys.outcome;
const form = new RegExp(
  `^(?:(?<undecided>${undecided.zh}|${undecided.en})|(?<error>${error.zh}|${error.en}))\\s*(?::\\s*(?<rest>.*))?$`,
  's',
);

/**
 * `未定`, `未定: 面积、月数; 等级` (sets of facts still needed) or `错误: division-by-zero`. A value of
 * the rule's enumeration that is called so is a value.
 */
export function outcomeNode(cell: Cell, { type }: Target, core: Core): YamlNode | undefined {
  if (type?.kind === 'text' || isValue(cell.text, type, core)) return undefined;
  const {
    undecided: open,
    error: wrong,
    rest = '',
  } = form.exec(normalizeWidth(cell.text).trim())?.groups ?? {};
  if (wrong !== undefined && rest !== '') {
    return mapping([entry(wrong, scalar(rest, cell), cell)], cell.span);
  }
  if (open === undefined) return undefined;
  const needs = rest === '' ? scalar('true', cell) : needsNode(rest, cell);
  return mapping([entry(open, needs, cell)], cell.span);
}

function isValue(text: string, type: Target['type'], core: Core): boolean {
  if (type?.kind !== 'enumeration') return false;
  const declared = core.enumerations.find(({ name }) => name === type.enumeration);
  return declared?.values.some(({ name }) => name === text) === true;
}

function needsNode(text: string, cell: Cell): YamlNode {
  const sets = text.split(';').filter((set) => set.trim() !== '');
  const names = (set: string) => set.split(/[、,]/).map((name) => scalar(name.trim(), cell));
  return sequence(
    sets.map((set) => sequence(names(set), cell)),
    cell,
  );
}
