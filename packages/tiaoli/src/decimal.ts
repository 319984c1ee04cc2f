/**
 * The shortest decimal that reads back as a double, without an exponent: what a person who typed
 * the number meant by it.
 */
export function shortestDecimal(double: number): string {
  const [mantissa = '', exponent] = String(double).split('e');
  return exponent === undefined ? mantissa : shift(mantissa, Number(exponent));
}

/** Moves the decimal point of plain digits. */
function shift(mantissa: string, places: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.slice(sign.length).split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/**
 * The double whose shortest decimal is exactly these digits, or undefined where none is, so that
 * no reader of a JSON number sees another number than the policy gave.
 */
export function exactDouble(digits: string): number | undefined {
  const double = Number(digits);
  return Number.isFinite(double) && shortestDecimal(double) === digits ? double : undefined;
}
