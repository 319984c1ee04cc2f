import type { Bilingual } from '@tiaoli/diagnostics';
import { englishQuantity, formatRational, nameWords } from '@tiaoli/evaluator';
import type { Core, Input } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { Flip, FlippedFact } from '../flip/flip.js';
import { valueWords } from './facts-words.js';

/** A counterfactual in sentences: what would have to be otherwise, and whether less would do. */
export function flipWords(flip: Flip, core: Core): readonly Bilingual[] {
  switch (flip.status) {
    case 'already':
      return [row('现在就是这个结果', 'this is the result already')];
    case 'impossible':
      return [
        row(
          '可以改变的事实不论怎么改，都得不到这个结果（已证明）',
          'no change of the facts that may change gives this result (proved)',
        ),
      ];
    case 'unknown':
      return [
        row('没能找到，也没能证明得不到', 'none was found, nor was it proved that there is none'),
      ];
    case 'found':
      return [
        ...flip.changes.map((each) => changeWords(each, core)),
        flip.isSmallest
          ? row('这是最小的改变（已证明）', 'this is the smallest change (proved)')
          : row(
              '更小的改变有没有，没能证明',
              'whether a smaller change would do could not be told',
            ),
      ];
  }
}

function row(zh: string, en: string): Bilingual {
  return { zh, en };
}

function changeWords({ fact, before, after }: FlippedFact, core: Core): Bilingual {
  const input = core.inputs.find(({ name }) => name === fact);
  const name = nameWords(fact, input);
  const said = (value: string | boolean): Bilingual =>
    input === undefined ? row(String(value), String(value)) : valueWords(core, input, value);
  const to = said(after);
  if (before === undefined)
    return row(`${name.zh}：补上 ${to.zh}`, `${name.en}: given as ${to.en}`);
  const from = said(before);
  const apart = apartWords(before, after, input);
  return row(
    `${name.zh}：由 ${from.zh} 改为 ${to.zh}${apart.zh}`,
    `${name.en}: from ${from.en} to ${to.en}${apart.en}`,
  );
}

/** `（多 1 人）`: how far apart two numbers are. */
function apartWords(
  before: string | boolean,
  after: string | boolean,
  input: Input | undefined,
): Bilingual {
  if (input?.type.kind !== 'number' || input.percent) return row('', '');
  const apart = new Fraction(String(after)).sub(new Fraction(String(before)));
  const size = formatRational(apart.abs());
  const isMore = apart.compare(0) > 0;
  const unit = input.unit?.text;
  const [zh, en] =
    unit === undefined
      ? [size, size]
      : [`${size} ${unit}`, englishQuantity(new Fraction(size), unit)];
  return isMore ? row(`（多 ${zh}）`, ` (${en} more)`) : row(`（少 ${zh}）`, ` (${en} less)`);
}
