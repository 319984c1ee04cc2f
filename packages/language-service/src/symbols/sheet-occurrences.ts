import { caseKeys } from '@tiaoli/cases';
import type { Span } from '@tiaoli/diagnostics';
import { normalizeWidth } from '@tiaoli/syntax';
import { symbolIn } from './policy-names.js';
import type { Occurrence } from './symbol.js';
import { declaredIn, inputIn, policyOfValue, type UsedNames } from './used-names.js';

/** The names of a policy in a sheet of its cases: in its headings, and values in its cells. */
export function sheetOccurrences(
  text: string,
  policy: string,
  used: UsedNames,
): readonly Occurrence[] {
  const [head = [], ...rows] = rowsOf(text);
  const found: Occurrence[] = [];
  for (const { text: heading, span } of head) {
    const { name, start, isResult } = headingName(heading);
    const find = isResult ? declaredIn : inputIn;
    const symbol = find(used, policy, name)?.symbol;
    if (symbol === undefined) continue;
    const place = { start: span.start + start, end: span.start + start + name.length };
    found.push({ span: place, symbol, role: 'reference' });
  }
  for (const { text: cell, span } of rows.flat()) {
    const name = normalizeWidth(cell);
    const holder = name === '' ? undefined : policyOfValue(used, policy, name);
    if (holder !== undefined) {
      found.push({ span, symbol: symbolIn(holder, 'value', name), role: 'reference' });
    } else if (opened.test(name)) found.push(...neededNames(name, span, policy, used));
  }
  return found;
}

const { zh, en } = caseKeys.outcome.undecided;
const opened = new RegExp(`^(?:${zh}|${en})\\s*:`);

/** `未定：面积、月数; 等级`: the facts that are still needed. */
function neededNames(
  cell: string,
  { start }: Span,
  policy: string,
  used: UsedNames,
): readonly Occurrence[] {
  const from = cell.indexOf(':') + 1;
  return [...cell.slice(from).matchAll(/[^、,;\s]+/g)].flatMap(({ 0: name, index }) => {
    const symbol = inputIn(used, policy, name)?.symbol;
    if (symbol === undefined) return [];
    const place = { start: start + from + index, end: start + from + index + name.length };
    return [{ span: place, symbol, role: 'reference' as const }];
  });
}

/** `→ 奖补金额（元）`: a result, its name, and a unit in brackets. */
function headingName(heading: string) {
  const plain = normalizeWidth(heading);
  const [, lead = '', name = ''] = /^((?:→\s*)?)(.*?)\s*(?:\([^()]*\))?$/.exec(plain) ?? [];
  return { name, start: lead.length, isResult: lead !== '' };
}

interface SheetCell {
  readonly text: string;
  /** Of the text without blanks and quotes. */
  readonly span: Span;
}

/** The cells of each line. What stands in quotes over several lines holds no names. */
function rowsOf(text: string): readonly (readonly SheetCell[])[] {
  const separator = /^[^\n]*\t/.test(text) ? '\t' : /^[^,\n]*;/.test(text) ? ';' : ',';
  const rows: SheetCell[][] = [[]];
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at <= text.length; at++) {
    const end = cellEnd(text, at, separator);
    rows.at(-1)?.push(cellIn(text, at, end));
    at = end;
    if (text[at] === '\n') rows.push([]);
  }
  return rows;
}

function cellEnd(text: string, start: number, separator: string): number {
  let isQuoted = false;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === separator || sign === '\n')) return at;
  }
  return text.length;
}

function cellIn(text: string, start: number, end: number): SheetCell {
  const raw = text.slice(start, end);
  const bare = raw.trim().replace(/^"|"$/g, '').trim();
  const from = start + raw.indexOf(bare);
  return { text: bare, span: { start: from, end: from + bare.length } };
}
