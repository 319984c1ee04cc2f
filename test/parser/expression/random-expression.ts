import fc from 'fast-check';

/** Words of an expression in reading order, and its tree as an S-expression. */
export interface Phrase {
  readonly words: readonly string[];
  readonly tree: string;
}

export const names = ['面积', '住户', '甲类', '非公企业', '或有负债', 'x', 'y1', '老旧小区'];

const leaf: fc.Arbitrary<Phrase> = fc.oneof(
  fc.constantFrom(...names).map((name) => ({ words: [name], tree: name })),
  fc.constantFrom(...names).map((name) => ({ words: [`「${name}」`], tree: `「${name}」` })),
  fc
    .tuple(
      fc.nat({ max: 9999 }),
      fc.constantFrom('', '%', '万'),
      fc.constantFrom('', '户', '元/户', '元/平方米/月'),
    )
    .map(([digits, multiplier, unit]) => quantity(String(digits), multiplier, unit)),
  fc.constantFrom(
    { words: ['是'], tree: 'true' },
    { words: ['否'], tree: 'false' },
    { words: ['适用日期'], tree: 'as-of' },
    { words: ['2022年3月1日'], tree: '2022-03-01' },
    { words: ['2022-03-01'], tree: '2022-03-01' },
    { words: ['“文本”'], tree: '"文本"' },
  ),
);

/** A bound always has its unit, as a bare one takes that of its partner. */
const bound: fc.Arbitrary<Phrase> = fc.oneof(
  fc.constantFrom(...names).map((name) => ({ words: [name], tree: name })),
  fc.nat({ max: 9999 }).map((digits) => quantity(String(digits), '', '户')),
);

/** 万 before 元 is the unit 万元. */
function quantity(digits: string, multiplier: string, unit: string): Phrase {
  const words = [
    digits,
    ...(multiplier === '' ? [] : [multiplier]),
    ...(unit === '' ? [] : [unit]),
  ];
  const joined = multiplier === '万' && unit.startsWith('元');
  const shown = unit === '' ? '' : joined ? `_万${unit}` : `_${unit}`;
  return { words, tree: `${digits}${joined ? '' : multiplier}${shown}` };
}

const bracketed = ({ words, tree }: Phrase): Phrase => ({ words: ['(', ...words, ')'], tree });

const signs = {
  '≥': '≥',
  '>=': '≥',
  不满: '<',
  超过: '>',
  不低于: '≥',
  '=': '=',
  '≠': '≠',
} as const;

export const { expression } = fc.letrec<{ expression: Phrase; operand: Phrase }>((tie) => ({
  operand: fc.oneof({ depthSize: 'small' }, leaf, tie('expression').map(bracketed)),
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    infix(tie('operand'), ['且', 'and'], 'and'),
    infix(tie('operand'), ['或', 'or'], 'or'),
    infix(tie('operand'), ['+'], '+'),
    infix(tie('operand'), ['×', '*'], '×'),
    infix(tie('operand'), ['÷'], '÷'),
    infix(tie('operand'), ['否则取', 'fallback'], 'fallback'),
    comparison(tie('operand')),
    tie('operand').map((each) => ({ words: ['非', ...each.words], tree: `(not ${each.tree})` })),
    fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(condition),
    fc.tuple(tie('expression'), tie('expression')).map(call),
    fc.tuple(tie('operand'), bound, bound).map(membership),
  ),
}));

function infix(
  operand: fc.Arbitrary<Phrase>,
  spellings: readonly string[],
  head: string,
): fc.Arbitrary<Phrase> {
  return fc.tuple(operand, operand, fc.constantFrom(...spellings)).map(([left, right, word]) => ({
    words: [...left.words, word, ...right.words],
    tree: `(${head} ${left.tree} ${right.tree})`,
  }));
}

function comparison(operand: fc.Arbitrary<Phrase>): fc.Arbitrary<Phrase> {
  const sign = fc.constantFrom(...Object.entries(signs));
  return fc.tuple(operand, operand, sign).map(([left, right, [word, operator]]) => ({
    words: [...left.words, word, ...right.words],
    tree: `(${left.tree} ${operator} ${right.tree})`,
  }));
}

function condition([test, yes, no]: readonly [Phrase, Phrase, Phrase]): Phrase {
  return {
    words: ['若', ...test.words, '则', ...yes.words, '否则', ...no.words],
    tree: `(if ${test.tree} ${yes.tree} ${no.tree})`,
  };
}

function call([first, second]: readonly [Phrase, Phrase]): Phrase {
  return {
    words: ['最大值', '(', ...first.words, ',', ...second.words, ')'],
    tree: `(max ${first.tree} ${second.tree})`,
  };
}

function membership([subject, lower, upper]: readonly [Phrase, Phrase, Phrase]): Phrase {
  return {
    words: [...subject.words, '在', ...lower.words, '以上', '不满', ...upper.words],
    tree: `(in ${subject.tree} [≥${lower.tree} <${upper.tree}])`,
  };
}

/** The words without blanks, but where two would become one Latin word or number. */
export function withoutBlanks(words: readonly string[]): string {
  return words.reduce((text, word) => {
    const touches = /[\dA-Za-z_]$/.test(text) && /^[\dA-Za-z_]/.test(word);
    const grouped = /,$/.test(text) && /^\d/.test(word);
    return `${text}${touches || grouped ? ' ' : ''}${word}`;
  }, '');
}

/** ASCII signs as an input method types them. */
export function fullWidth(text: string): string {
  return text.replace(/[!-,.-/:-@ ]/g, (sign) =>
    sign === ' ' ? '\u3000' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
  );
}
