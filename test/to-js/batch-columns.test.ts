import { absentWhole, type Column, compileBatch, type Rows } from '@tiaoli/to-js';
import { loadPolicy } from 'tiaoli';
import { expect, test } from 'vitest';

const { policy } = loadPolicy(`
policy: sample
version: 1.0.0
effective: 2024-01-01
enumerations: { 等次: { ordered: true, values: [甲等, 乙等, 丙等] } }
inputs:
  面积: { type: number, unit: 平方米, decimals: 2, min: 0, max: 1000 }
  月数: { type: integer, min: 0, max: 12 }
  骨干: { type: boolean }
  评定: { type: 等次 }
  区: { type: text }
  开工: { type: date }
rules:
  补助: { formula: 面积×0.2元/平方米×月数, round: 四舍五入 到 0.01元, assumption: 演示 }
  良好: { formula: 评定≥乙等, assumption: 演示 }
  本区: { formula: 区=“城南”, assumption: 演示 }
  早: { formula: 开工＜2020-01-01, assumption: 演示 }
  升等: { formula: 若 骨干 则 甲等 否则 评定, assumption: 演示 }
  开工日: { formula: 开工, assumption: 演示 }
  何处: { formula: 若 骨干 则 “城北” 否则 区, assumption: 演示 }
`);

function core() {
  if (policy === undefined) throw new Error('does not load');
  return policy.core;
}

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

const columns: Readonly<Record<string, Column>> = {
  面积: Float64Array.of(12.34, 1000, 0.1, Number.NaN, 1000.01, 0.005),
  月数: Int32Array.of(12, 1, 3, 4, 5, 6),
  骨干: Uint8Array.of(1, 0, 0, 1, 1, 1),
  评定: { codes: Uint16Array.of(0, 1, 2, 1, 1, 1), values: ['丙等', '甲等', '乙等'] },
  区: { codes: Uint8Array.of(1, 0, 2, 1, 1, 1), values: ['城南', '城北', '城西'] },
  开工: Int32Array.of(day('2019-12-31'), day('2020-01-01'), day('1969-07-20'), 0, 0, 0),
};

function decided(rows: Rows, rules?: readonly string[]) {
  const options = { trust: 'checked', ...(rules && { rules }) } as const;
  const { results, left, texts, beyond } = compileBatch(core(), options).on('2024-06-01')(rows);
  return { left: [...left], texts, beyond, of: new Map(results.map((each) => [each.key, each])) };
}

test('each kind of column is read and written', () => {
  const { of, left, texts, beyond } = decided({ rows: 6, columns });
  expect(beyond).toEqual(new Map());
  // Absent, beyond the bounds, and with more places than declared.
  expect(left).toEqual([3, 4, 5]);
  const first = (key: string): readonly number[] => [...(of.get(key)?.array ?? [])].slice(0, 3);
  expect(first('补助')).toEqual([29.62, 200, 0.06]);
  expect(first('良好')).toEqual([0, 1, 1]);
  expect(first('本区')).toEqual([0, 1, 0]);
  expect(first('早')).toEqual([1, 0, 1]);
  expect(of.get('升等')?.values).toEqual(['甲等', '乙等', '丙等']);
  expect(first('升等')).toEqual([0, 0, 1]);
  expect(first('开工日')).toEqual([day('2019-12-31'), day('2020-01-01'), day('1969-07-20')]);
  expect(first('何处').map((code) => texts[code])).toEqual(['城北', '城南', '城西']);
});

test('whole numbers with a scale are read exactly, in more places than declared only where these are 0', () => {
  const 面积 = { numbers: Int32Array.of(12340, 12341, absentWhole, 5), scale: 3 };
  const 月数 = { numbers: Float64Array.of(10, 10, 10, 0.5), scale: 0 };
  const { of, left } = decided({ rows: 4, columns: { 面积, 月数 } }, ['补助']);
  expect(left).toEqual([1, 2, 3]);
  expect(of.get('补助')?.array[0]).toBe(24.68);
});

test('a rule that needs a column that is not there is beyond a batch, the others are decided', () => {
  const { of, beyond, left } = decided({ rows: 3, columns: { 评定: columns.评定 as Column } });
  expect([...of.keys()]).toEqual(['良好']);
  expect(left).toEqual([]);
  expect([...beyond.keys()]).toEqual(['补助', '本区', '早', '升等', '开工日', '何处']);
});

test('values that are not declared and codes beyond the list leave the row to the general path', () => {
  const 评定 = { codes: Int32Array.of(0, 1, 7, -1), values: ['甲等', '丁等'] };
  expect(decided({ rows: 4, columns: { 评定 } }, ['良好']).left).toEqual([1, 2, 3]);
});

test('results go to arrays of the caller, some rows at a time; what cannot hold them is refused', () => {
  const run = compileBatch(core(), { trust: 'trusted', form: 'scaled', rules: ['补助'] }).on(
    '2024-06-01',
  );
  const into = { 补助: new Int32Array(3) };
  const rows = { rows: 3, columns };
  expect([...run(rows, { into, from: 1, to: 2 }).left]).toEqual([]);
  expect([...into.补助]).toEqual([0, 20000, 0]);
  expect(() => run(rows, { into: { 补助: new Uint8Array(3) } })).toThrow('补助');
  expect(() => run(rows, { into: { 补助: new Int32Array(2) } })).toThrow('补助');
  expect(() => run({ rows: 7, columns })).toThrow('面积');
});
