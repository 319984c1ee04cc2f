import { parseExpressionText } from '@tiaoli/parser';
import { printExpression } from '@tiaoli/printer';
import { builtInUnits } from '@tiaoli/syntax';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparableTree } from '../support/comparable-tree.js';
import { drawFrom } from '../support/generate/draw.js';
import { expressionOf, number } from '../support/generate/expression.js';
import { noisyText } from '../support/generate/expression-noise.js';
import { createScope, type Kind } from '../support/generate/vocabulary.js';

const types: readonly Kind[] = [
  { kind: 'boolean' },
  number('元'),
  number('平方米'),
  number('元/平方米'),
  { kind: 'date' },
];
const names = new Set(['已建党组织', '金额', '面积', '单价', '日期']);
const vocabulary = { names, units: new Set(builtInUnits.map((unit) => unit.name)) };

function read(text: string) {
  const { value, diagnostics } = parseExpressionText(text, vocabulary);
  if (diagnostics.length > 0) throw new Error(`${text}: ${diagnostics[0]?.message.en}`);
  return value;
}

test('print-parse-roundtrip: an expression printed in either language reads the same', () => {
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const draw = drawFrom(generate);
      const scope = createScope(draw);
      [...names].forEach((name, index) => {
        scope.declared.push({ tokens: [name], type: types[index] ?? number('') });
      });
      const text = noisyText(expressionOf(draw.pick(types), scope, 4), draw);
      const tree = read(text);
      for (const language of ['zh', 'en'] as const) {
        const printed = printExpression(tree, language);
        expect(comparableTree(read(printed)), `${text} as ${printed}`).toEqual(
          comparableTree(tree),
        );
        expect(printExpression(read(printed), language)).toBe(printed);
      }
    }),
    { numRuns: 1000, interruptAfterTimeLimit: 30_000 },
  );
});

test.each([
  ['((金额))', '金额', '金额'],
  ['(金额+金额)×2', '(金额 + 金额) × 2', '(金额 + 金额) × 2'],
  ['金额-(金额-1元)', '金额 - (金额 - 1元)', '金额 - (金额 - 1元)'],
  ['(金额×2)÷3', '金额 × 2 ÷ 3', '金额 × 2 ÷ 3'],
  ['金额÷(2×3)', '金额 ÷ (2 × 3)', '金额 ÷ (2 × 3)'],
  ['-(-金额)', '-(-金额)', '-(-金额)'],
  ['非（已建党组织）', '非 已建党组织', 'not 已建党组织'],
  [
    '若 是 则 1 否则 若 否 则 2 否则 3',
    '若 是 则 1 否则 若 否 则 2 否则 3',
    'if true then 1 else if false then 2 else 3',
  ],
  ['面积 在 ≥3 平方米 <５平方米', '面积 在 ≥ 3平方米 < 5平方米', '面积 in ≥ 3平方米 < 5平方米'],
  ['面积 在 3平方米至5平方米', '面积 在 3至5平方米', '面积 in 3至5平方米'],
  ['面积 在 3万平方米至5万平方米', '面积 在 3万平方米至5万平方米', '面积 in 3万平方米至5万平方米'],
  ['金额 在 3万元至5万元', '金额 在 3万元至5万元', '金额 in 3万元至5万元'],
  ['max(金额, 1元)', '最大值(金额, 1元)', 'max(金额, 1元)'],
])('%s', (text, chinese, english) => {
  const { value, diagnostics } = parseExpressionText(text, vocabulary);
  expect(diagnostics).toEqual([]);
  expect(printExpression(value, 'zh')).toBe(chinese);
  expect(printExpression(value, 'en')).toBe(english);
});
