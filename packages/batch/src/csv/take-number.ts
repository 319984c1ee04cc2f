import { type MappedColumn, readCell, type TableField, textCell } from '@tiaoli/fact-tables';
import type { TakenColumn } from './taken-column.js';

const [minus, point, percent, zero] = [0x2d, 0x2e, 0x25, 0x30];
/** Whole numbers of so many digits are exact in doubles. */
const mostDigits = 15;

/** How the numbers of a column become whole numbers. */
export interface NumberPlaces {
  /** Of the fact, in its own unit. */
  readonly places: number;
  /** How many places the unit of the column is above that of the fact; absent where it is none. */
  readonly unitPlaces: number | undefined;
}

interface Places {
  readonly places: number;
  /** A sign of percent may stand behind the digits. */
  readonly mayBeShare: boolean;
  readonly sharePlaces: number;
}

/** Numbers in the unit of the fact, as whole numbers with its places. */
export function takeNumbers(
  field: TableField,
  column: MappedColumn,
  { places, unitPlaces }: NumberPlaces,
  most: number,
): TakenColumn {
  const numbers = new Float64Array(most);
  const { percent: mayBeShare } = field;
  return {
    take: (row, bytes, start, end) => {
      numbers[row] = Number.NaN;
      if (start === end && column.blank === undefined) return true;
      const scaled =
        unitPlaces === undefined
          ? undefined
          : scaledNumber(bytes, start, end, {
              places: places + unitPlaces,
              mayBeShare,
              sharePlaces: places,
            });
      if (scaled !== undefined) {
        numbers[row] = scaled;
        return true;
      }
      const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
      const reading = readCell(textCell(text), field, column);
      if (reading.kind !== 'fact') return reading.kind === 'blank';
      const again = new TextEncoder().encode(String(reading.value));
      const value = scaledNumber(again, 0, again.length, {
        places,
        mayBeShare,
        sharePlaces: places,
      });
      if (value !== undefined) numbers[row] = value;
      return value !== undefined;
    },
    column: (rows) => ({ numbers: numbers.subarray(0, rows), scale: places }),
  };
}

/** Digits as a whole number with so many places; nothing where they are not just that. */
function scaledNumber(
  bytes: Uint8Array,
  start: number,
  end: number,
  { places, sharePlaces, mayBeShare }: Places,
): number | undefined {
  const isNegative = bytes[start] === minus;
  const isShare = mayBeShare && bytes[end - 1] === percent;
  const from = isNegative ? start + 1 : start;
  const to = isShare ? end - 1 : end;
  if (to - from > mostDigits + 1) return undefined;
  let [value, decimals, digits] = [0, -1, 0];
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (bytes[at] === point && decimals < 0 && digits > 0) decimals = 0;
    else return undefined;
  }
  if (digits === 0 || digits > mostDigits || decimals === 0) return undefined;
  const shift = (isShare ? sharePlaces - 2 : places) - Math.max(0, decimals);
  const scaled = shift >= 0 ? value * (powers[shift] ?? Number.NaN) : value / 10 ** -shift;
  // More places than the fact has, or more digits than a double: the general path says what of it.
  if (!Number.isSafeInteger(scaled)) return undefined;
  return isNegative && scaled !== 0 ? -scaled : scaled;
}

const powers: readonly number[] = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
