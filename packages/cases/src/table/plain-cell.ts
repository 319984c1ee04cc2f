import { type Bilingual, createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import type { Cell } from './cell.js';

const broken = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)$/i;
const forcedText = /^="((?:[^"]|"")*)"$/;

/**
 * A cell as its author meant it: `'0012` and `="0012"` are how spreadsheets keep the zeros of a
 * text. Undefined where the spreadsheet saved no value, which is reported.
 */
export function readPlain(cell: Cell, findings: Diagnostic[]): Cell | undefined {
  const forced = forcedText.exec(cell.text)?.[1];
  if (forced !== undefined) return { ...cell, text: forced.replaceAll('""', '"') };
  if (/^['’]/.test(cell.text)) return { ...cell, text: cell.text.slice(1).trim() };
  const why = whyBroken(cell.text);
  if (why === undefined) return cell;
  findings.push(createDiagnostic('case-table-broken-cell', cell.span, { value: cell.text, why }));
  return undefined;
}

function whyBroken(text: string): Bilingual | undefined {
  if (broken.test(text)) {
    return {
      zh: '这是表格软件的出错标记，请填写数值本身',
      en: 'this is how a spreadsheet marks an error; enter the value itself',
    };
  }
  if (!text.startsWith('=')) return undefined;
  return {
    zh: '这是公式，不是结果，请粘贴为数值再保存',
    en: 'this is a formula, not what it comes to; paste it as a value and save again',
  };
}
