/** Spreadsheets keep so many digits of a number. */
const keptDigits = 15;

/**
 * The digits that a person typed or sees, of a number as files hold it: 19.99 is written there as
 * 19.989999999999998. `long` where digits may have been lost.
 */
export function spreadsheetDigits(value: number): {
  readonly text: string;
  readonly long: boolean;
} {
  const rounded = Number(value.toPrecision(keptDigits));
  return { text: plainDigits(rounded), long: Math.abs(rounded) >= 10 ** keptDigits };
}

/** The shortest digits of a double, without an exponent. */
export function plainDigits(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(mantissa) ?? [];
  const digits = `${whole}${decimals}`;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The double that stands for exactly these digits; nothing where a spreadsheet would lose some. */
export function exactNumber(digits: string): number | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return undefined;
  const significant = digits.replace(/^-?0*\.?0*/, '').replace('.', '');
  return significant.length <= keptDigits ? Number(digits) : undefined;
}
