import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameBut, keepEqual } from '../../playground/src/engine/keep-equal.js';

const plain = fc.jsonValue({ maxDepth: 3 });

test('what is kept always says what is new, and is the old one where that says the same', () => {
  fc.assert(
    fc.property(plain, plain, (before, now) => {
      expect(keepEqual(before, now)).toEqual(now);
      expect(keepEqual(before, structuredClone(before))).toBe(before);
    }),
  );
});

test('parts that did not change are the old parts', () => {
  const before = { fields: [{ name: '甲', unit: { text: '元' } }, { name: '乙' }] };
  const now = { fields: [{ name: '甲', unit: { text: '元' } }, { name: '丙' }] };
  const kept = keepEqual(before, now);
  expect(kept).toEqual(now);
  expect(kept.fields[0]).toBe(before.fields[0]);
  expect(kept.fields[1]).not.toBe(before.fields[1]);
});

test('a name that is gone, and one that is there without a value, are changes', () => {
  expect(keepEqual({ a: 1, b: undefined }, { a: 1 })).toStrictEqual({ a: 1 });
  expect(keepEqual({ a: undefined }, { b: undefined })).toStrictEqual({ b: undefined });
});

test('maps, dates and other classes are taken as they come', () => {
  const now = { at: new Map([['a', 1]]) };
  expect(keepEqual({ at: new Map([['a', 1]]) }, now).at).toBe(now.at);
});

test('same but for some names', () => {
  expect(isSameBut(['place'], { a: 1, place: {} }, { a: 1, place: {} })).toBe(true);
  expect(isSameBut(['place'], { a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(isSameBut([], { a: {} }, { a: {} })).toBe(false);
});
