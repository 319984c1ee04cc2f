/** One cell of a table, as plain data. */
export type Cell =
  | { readonly kind: 'blank' }
  /** As typed, without spaces around it. */
  | { readonly kind: 'text'; readonly text: string }
  | NumberCell
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A day in ISO form; a time of day is left out. */
  | { readonly kind: 'date'; readonly date: string }
  /** What a spreadsheet shows instead of a result: `#DIV/0!`. */
  | { readonly kind: 'error'; readonly text: string };

/** A number of a spreadsheet; those of CSV are texts. */
export interface NumberCell {
  readonly kind: 'number';
  /** Its digits, as many as a spreadsheet keeps: `19.99`. */
  readonly text: string;
  /** It is shown as a percentage; `text` is the plain number, 0.925 for 92.5%. */
  readonly percent?: true;
  /** What is shown behind it: 万元. */
  readonly suffix?: string;
  /** How many digits it is shown with at least: 5 for 00123. */
  readonly width?: number;
  /** Digits may have been lost, for spreadsheets keep only 15. */
  readonly long?: true;
}

export const blankCell: Cell = { kind: 'blank' };

/** The cell as a person sees it. */
export function shownCell(cell: Cell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
    case 'error':
      return cell.text;
    case 'number':
      return shownNumber(cell);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'date':
      return cell.date;
  }
}

/** The digits of a number as they are shown, 00123 with its zeros. */
export function shownDigits({ text, width = 0 }: NumberCell): string {
  return /^\d+$/.test(text) ? text.padStart(width, '0') : text;
}

/** 0.925 as 92.5%; what is no plain decimal as it is. */
export function shownPercent(digits: string): string {
  const percent = moved(digits, 2);
  return percent === undefined ? digits : `${percent}%`;
}

function shownNumber(cell: NumberCell): string {
  if (cell.percent === true) return shownPercent(cell.text);
  return `${shownDigits(cell)}${cell.suffix ?? ''}`;
}

/** Plain digits with the decimal point so many places further to the right. */
function moved(text: string, places: number): string | undefined {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') return undefined;
  const digits = decimals.padEnd(places, '0');
  const before = `${whole}${digits.slice(0, places)}`.replace(/^0+(?=\d)/, '');
  const after = digits.slice(places);
  return `${sign}${before}${after === '' ? '' : `.${after}`}`;
}
