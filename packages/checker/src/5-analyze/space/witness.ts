import type { Bilingual } from '@tiaoli/diagnostics';
import Fraction from 'fraction.js';
import { withUnit } from '../../shared/expression-text.js';
import type { Environment } from './environment.js';
import type { Point } from './point.js';
import type { Variable } from './variable.js';

/** A combination of values in words: `党员人数 = 2 人，可联合组建 = 否`. */
export function witnessWords(
  values: readonly { readonly variable: Variable; readonly point: Point }[],
  environment: Environment,
): Bilingual {
  const parts = values.map(({ variable, point }) => ({
    label: variable.label,
    value: pointWords(point, variable),
  }));
  if (environment.since !== undefined) {
    const day = { zh: environment.since, en: environment.since };
    parts.push({ label: '适用日期', value: day });
  }
  if (parts.length === 0) return { zh: '任何情况下', en: 'in every case' };
  return {
    zh: parts.map(({ label, value }) => `\`${label} = ${value.zh}\``).join('，'),
    en: parts.map(({ label, value }) => `\`${label} = ${value.en}\``).join(', '),
  };
}

function pointWords(point: Point, { unit, percent }: Variable): Bilingual {
  switch (point.kind) {
    case 'boolean':
      return point.value ? { zh: '是', en: 'true' } : { zh: '否', en: 'false' };
    case 'number': {
      const text = numberWords(
        point.value,
        percent ? new Fraction(1, 100) : new Fraction(unit?.factor ?? '1'),
      );
      const shown = withUnit(text, percent ? '%' : (unit?.text ?? ''));
      return { zh: shown, en: shown };
    }
    case 'text':
      return point.value === undefined
        ? { zh: '其他文字', en: 'any other text' }
        : { zh: point.value, en: point.value };
    case 'date':
    case 'enumeration':
      return { zh: point.value, en: point.value };
  }
}

/** A finite decimal where there is one, otherwise a fraction. */
function numberWords(number: Fraction, factor: Fraction): string {
  const shown = number.div(factor);
  const places = decimalPlaces(shown.d);
  if (places === undefined) return shown.toFraction();
  const digits = (shown.n * 10n ** BigInt(places)) / shown.d;
  const text = digits.toString().padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const sign = shown.s < 0n ? '-' : '';
  return `${sign}${whole}${places === 0 ? '' : `.${text.slice(-places)}`}`;
}

function decimalPlaces(denominator: bigint): number | undefined {
  let rest = denominator;
  let places = 0;
  while (rest % 10n === 0n) {
    rest /= 10n;
    places += 1;
  }
  for (const prime of [2n, 5n]) {
    while (rest % prime === 0n) {
      rest /= prime;
      places += 1;
    }
  }
  return rest === 1n ? places : undefined;
}
