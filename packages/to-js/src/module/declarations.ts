import type { Core, Rule } from '@tiaoli/ir';
import { analyse } from '@tiaoli/ranges';
import type { Trust } from '../emit/facts.js';
import { commented, keyOf } from '../program/texts.js';
import { type ClauseText, ruleLines } from './describe.js';
import { factLines } from './fact-lines.js';
import { typeText } from './type-text.js';

export interface DeclarationOptions {
  readonly head: readonly string[];
  readonly trust: Trust;
  /** The rules that are in the module. */
  readonly rules: readonly Rule[];
  readonly clauseText: ClauseText;
}

/** The types of a module, with all that whoever calls it has to know. */
export function writeDeclarations(core: Core, options: DeclarationOptions): string {
  const { head, trust, rules, clauseText } = options;
  const ranges = analyse(core);
  const linesOf = factLines(core);
  const facts = core.inputs.map((input) => ({
    lines: linesOf(input),
    field: `${keyOf(input.name)}: ${typeText(input.type, { core, isFact: true })}`,
  }));
  const results = rules.map((rule) => {
    const { name, type, unit } = rule;
    const inUnit = unit === undefined ? [] : [`单位 unit: ${unit.text}`];
    const [title = name, ...more] = ruleLines(rule, core, clauseText);
    const shape = ranges.rule(name);
    return {
      lines: [title, ...inUnit, ...more],
      field: `${keyOf(name)}: ${typeText(type, { core, shape, isFact: false })}`,
    };
  });
  const lines = [
    ...head,
    '',
    '/** 一条记录的全部事实。 All facts of one record. */',
    ...interfaceLines('Facts', facts),
    '',
    '/** 各条规则的结果。 What each rule comes to. */',
    ...interfaceLines('Results', results),
    '',
    ...documented([...aboutAnswers[trust], ...aboutNumbers]),
    'export type Decide = (facts: Facts) => Results | undefined;',
    '',
    ...documented(aboutOn),
    'export function on(asOf: string): Decide;',
    '',
    ...documented(aboutDecide),
    'export function decide(facts: Facts, asOf: string): Results | undefined;',
  ];
  return `${lines.join('\n')}\n`;
}

interface Field {
  readonly lines: readonly string[];
  readonly field: string;
}

function interfaceLines(name: string, fields: readonly Field[]): readonly string[] {
  return [
    `export interface ${name} {`,
    ...fields.flatMap(({ lines, field }) => [
      ...documented(lines).map((line) => `  ${line}`),
      `  readonly ${field};`,
    ]),
    '}',
  ];
}

export function documented(lines: readonly string[]): readonly string[] {
  const [only = '', ...more] = lines.map(commented);
  if (more.length === 0) return only === '' ? [] : [`/** ${only} */`];
  return ['/**', ...[only, ...more].map((line) => ` * ${line}`.trimEnd()), ' */'];
}

const aboutAnswers: { readonly [T in Trust]: readonly string[] } = {
  checked: [
    '答案总是精确的；`undefined` 表示这条记录要由完整的求值器（tiaoli 的 decide）来决定：',
    '缺少事实，事实不符合上面的说明（类型、范围、小数位、没有的名称），数大得不能精确表示，或者结果会是错误（例如没有一种情形适用）。',
    '',
    'Answers are always exact; `undefined` says that the record needs the full evaluator (decide of tiaoli):',
    'a fact is absent or not as declared above (its type, range, decimal places, a name that is unknown),',
    'a number is too large to be exact, or a result would be an error (no case applies, for one).',
  ],
  trusted: [
    '事实符合上面的说明时，答案总是精确的；不符合时可能是错的，因为不核对。',
    '`undefined` 表示这条记录要由完整的求值器（tiaoli 的 decide）来决定：用到的事实没有给出，超出由编译假定的范围，',
    '数大得不能精确表示，或者结果会是错误（例如没有一种情形适用）。',
    '',
    'Answers are exact where the facts are as declared above, and may be wrong where they are not, for',
    'nothing is checked. `undefined` says that the record needs the full evaluator (decide of tiaoli):',
    'a fact that matters is absent, or beyond what is assumed above; a number is too large to be exact,',
    'or a result would be an error (no case applies, for one).',
  ],
};

const aboutNumbers = [
  '',
  '写成文字的数是它的准确数字：没有最后一位小数的写作分数，如 "1/3"。',
  'A number that is given as text is its exact digits, a fraction such as "1/3" where there is no last place.',
];

const aboutOn = [
  '某一日（YYYY-MM-DD）的决定。不是日期的，或者当日有参数没有值的，每条记录都得到 `undefined`。',
  '这一版条例当日是否施行，由调用者把握。',
  'Decides as of a day (YYYY-MM-DD). For what is no day, or a day on which a parameter has no value, every',
  'record gets `undefined`. Whether this version is in force on the day is for the caller to know.',
];

const aboutDecide = [
  '同 `on(asOf)(facts)`；同一日的连续调用只准备一次。',
  'The same as `on(asOf)(facts)`; calls for the same day in a row prepare it once.',
];
