import { bestQuestion } from '@tiaoli/evaluator';
import { expect, test } from 'vitest';

test.each([
  { note: 'a fact that decides alone', needs: [['乙'], ['甲', '丙']], want: '乙' },
  {
    note: 'a fact that all ways share',
    needs: [
      ['甲', '乙'],
      ['甲', '丙'],
      ['丁', '戊'],
    ],
    want: '甲',
  },
  { note: 'a tie goes to the first declared', needs: [['乙'], ['甲']], want: '甲' },
  {
    note: 'thirds that add up to one tie with a whole',
    needs: [['乙'], ['甲', '丙', '丁'], ['甲', '丙', '戊'], ['甲', '丁', '戊']],
    want: '甲',
  },
  { note: 'nothing needed', needs: [], want: undefined },
])('$note', ({ needs, want }) => {
  expect(bestQuestion(needs, ['甲', '乙', '丙', '丁', '戊'])).toBe(want);
});

test('without an order a tie goes to the smallest set', () => {
  expect(bestQuestion([['乙'], ['甲']])).toBe('乙');
});
