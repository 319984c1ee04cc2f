import {
  decide,
  formatInUnit,
  formatRational,
  parseRational,
  rationalOf,
  roundTo,
} from '@tiaoli/evaluator';
import type { CoreExpression, RoundingMode } from '@tiaoli/ir';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCore, make, numberType } from './build-core.js';

type Fraction = ReturnType<typeof rationalOf>;

const fractions = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.bigInt({ min: 1n, max: 10n ** 12n }),
  )
  .map(([n, d]) => rationalOf(`${n}/${d}`));

/** Values at and beside ties, which random ones would never hit. */
const nearTies = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.constantFrom('0', '1e-30', '-1e-30'))
  .map(([halves, off]) => rationalOf(`${halves}/2`).add(parseRational(off) ?? 0));

const steps = fc.constantFrom('1', '1/100', '100', '1/2', '3', '1/3').map(rationalOf);

/** The definition of each mode over the multiples on either side. */
const definitions: Readonly<Record<RoundingMode, (x: Fraction, low: bigint) => bigint>> = {
  halfUp: (x, low) => nearest(x, low, () => (x.s < 0n ? low : low + 1n)),
  halfEven: (x, low) => nearest(x, low, () => (low % 2n === 0n ? low : low + 1n)),
  up: (x, low) => (x.s < 0n ? low : low + 1n),
  down: (x, low) => (x.s < 0n ? low + 1n : low),
  ceiling: (_, low) => low + 1n,
  floor: (_, low) => low,
};

function nearest(x: Fraction, low: bigint, tie: () => bigint): bigint {
  const order = x.sub(low).compare('1/2');
  return order === 0 ? tie() : order < 0 ? low : low + 1n;
}

/** The greatest whole number that is no greater. */
function floorOf({ s, n, d }: Fraction): bigint {
  const whole = n / d;
  return s < 0n ? -whole - (n % d === 0n ? 0n : 1n) : whole;
}

describe.each(Object.keys(definitions) as RoundingMode[])('rounding %s', (mode) => {
  test('is what its definition says', () => {
    fc.assert(
      fc.property(fc.oneof(fractions, nearTies), steps, (value, step) => {
        const quotient = value.div(step);
        const low = floorOf(quotient);
        const multiple = quotient.d === 1n ? low : definitions[mode](quotient, low);
        expect(roundTo(value, mode, step).equals(step.mul(multiple))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('changes nothing twice, and less than a step', () => {
    fc.assert(
      fc.property(fractions, steps, (value, step) => {
        const rounded = roundTo(value, mode, step);
        expect(roundTo(rounded, mode, step).equals(rounded)).toBe(true);
        expect(rounded.sub(value).abs().lt(step)).toBe(true);
      }),
    );
  });
});

/** Beside what a double holds exactly, and far on either side. */
const longAndShort = fc
  .tuple(
    fc.oneof(
      fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }),
      fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n }),
      fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
      fc.constant(0n),
    ),
    fc.oneof(fc.constantFrom(1n, 100n, 10n ** 6n, 10n ** 17n), fc.bigInt({ min: 1n, max: 99n })),
  )
  .map(([n, d]) => rationalOf(`${n}/${d}`));

function numberOf(body: CoreExpression): unknown {
  const core = buildCore({}, { 规则: body });
  const [result] = decide({ core, facts: new Map(), asOf: '2024-01-01' }).results;
  return result?.outcome.status === 'known' ? result.outcome.value : result?.outcome;
}

test('numbers are added, subtracted, multiplied and compared exactly, however long they are', () => {
  fc.assert(
    fc.property(longAndShort, longAndShort, (a, b) => {
      const [left, right] = [a, b].map((each) => make.number(`${each.s * each.n}/${each.d}`));
      if (left === undefined || right === undefined) return;
      const known = (value: Fraction) => ({ kind: 'number', value });
      expect(numberOf(make.arithmetic('add', left, right))).toEqual(known(a.add(b)));
      expect(numberOf(make.arithmetic('subtract', left, right))).toEqual(known(a.sub(b)));
      expect(numberOf(make.arithmetic('multiply', left, right))).toEqual(known(a.mul(b)));
      const capped = { kind: 'cap', id: 0, type: numberType, value: left, limit: right } as const;
      expect(numberOf(capped)).toEqual(known(a.lt(b) ? a : b));
    }),
    { numRuns: 1000 },
  );
});

test('texts and numbers go both ways', () => {
  fc.assert(
    fc.property(fc.oneof(fractions, longAndShort), (value) => {
      const text = formatRational(value);
      expect(parseRational(text)?.equals(value)).toBe(true);
      expect(formatRational(parseRational(text) ?? value.neg())).toBe(text);
    }),
  );
});

test.each([
  ['120000', '120000'],
  ['0.20', '0.2'],
  ['-0.05', '-0.05'],
  ['-0', '0'],
  ['1e3', '1000'],
  ['1E-3', '0.001'],
  ['+7', '7'],
  ['1/3', '1/3'],
  ['-2/6', '-1/3'],
  ['3/8', '0.375'],
  ['0.000000000000000000000000000001', '0.000000000000000000000000000001'],
])('%s is %s', (text, wanted) => {
  const value = parseRational(text);
  expect(value === undefined ? undefined : formatRational(value)).toBe(wanted);
});

test.each([
  '',
  ' ',
  'x',
  '1.',
  '.5',
  '1,000',
  '0x10',
  '1/0',
  '--1',
  '1e',
  'Infinity',
  'NaN',
  '1 2',
  '1_000',
  "1.'3'",
  '1e400000',
  `1${'0'.repeat(1000)}`,
])('%s is no number', (text) => {
  expect(parseRational(text)).toBeUndefined();
});

test('a number in a unit', () => {
  expect(formatInUnit(rationalOf('120000'), '10000')).toBe('12');
  expect(formatInUnit(rationalOf('1000'), '2000/3')).toBe('1.5');
  expect(formatInUnit(rationalOf('1'), '3')).toBe('1/3');
  expect(formatInUnit(rationalOf('1/5'), undefined)).toBe('0.2');
});
