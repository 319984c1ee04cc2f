import { type Cell, shownCell } from '../cell.js';

const totals =
  /^(合计|总计|小计|共计|累计|总\s*计|合\s*计|小\s*计|sub-?totals?|(grand )?totals?|sum)\s*[:：]?$/i;
const notes =
  /^(注|备注|说明|附注|填表说明|填表人|制表人|审核人|填报人|负责人|填报单位|制表|审核|notes?|remarks?)\s*[\d一二三]*\s*[:：.、]/i;

/** Why a row below the headings is no row of facts; nothing where it is one. */
export function whyLeftOut(row: readonly Cell[]): 'blank' | 'total' | 'note' | undefined {
  const words = row.flatMap((cell) => (cell.kind === 'blank' ? [] : [shownCell(cell).trim()]));
  const [first] = words;
  if (first === undefined) return 'blank';
  // 合计 may stand behind a number of the row.
  if (words.slice(0, 2).some((word) => totals.test(word))) return 'total';
  const isLine = new Set(words).size <= 2 && row.length > 2;
  return isLine && notes.test(first) ? 'note' : undefined;
}
