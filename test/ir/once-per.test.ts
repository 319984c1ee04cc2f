import { oncePer } from '@tiaoli/ir';
import { expect, test } from 'vitest';

test('what is worked out from a piece is worked out once for each', () => {
  const asked: string[] = [];
  const firstSign = oncePer(({ name }: { readonly name: string }) => {
    asked.push(name);
    return name === '' ? undefined : name.charAt(0);
  });
  const [one, other, empty] = [{ name: '甲方' }, { name: '甲方' }, { name: '' }];
  expect([one, other, one, empty, empty].map(firstSign)).toEqual([
    '甲',
    '甲',
    '甲',
    undefined,
    undefined,
  ]);
  expect(asked).toEqual(['甲方', '甲方', '']);
});
