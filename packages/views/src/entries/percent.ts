import type { FactValue } from 'tiaoli';

/** A fact that is a share, `92%` or `0.92`, as the digits before the sign of per cent. */
export function percentDigits(value: FactValue | undefined): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const signed = /^(.*?)\s*[%％]$/.exec(text);
  if (signed !== null) return signed[1] ?? '';
  return /^-?\d+(\.\d+)?$/.test(text) ? timesHundred(text) : text;
}

/** The sign is always kept with the digits, so that 1 is never taken for 100%. */
export function percentFact(digits: string): string | undefined {
  const text = digits.replace(/[%％]/g, '');
  return text.trim() === '' ? undefined : `${text}%`;
}

/** By moving the point: no digit is lost. */
function timesHundred(decimal: string): string {
  const [whole = '', part = ''] = decimal.replace('-', '').split('.');
  const padded = part.padEnd(2, '0');
  const rest = padded.slice(2).replace(/0+$/, '');
  const moved = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return `${decimal.startsWith('-') ? '-' : ''}${moved}${rest === '' ? '' : `.${rest}`}`;
}
