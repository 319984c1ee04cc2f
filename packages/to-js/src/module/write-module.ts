import type { Core, Rule } from '@tiaoli/ir';
import type { Trust } from '../emit/facts.js';
import { writeProgram } from '../emit/program.js';
import { helperTexts } from '../generated/helper-texts.js';
import type { Program } from '../program/code.js';
import { noDecision, printLists, printOn } from '../program/print.js';
import { comment } from '../program/texts.js';
import { writeDeclarations } from './declarations.js';
import { bilingual, type ClauseText, parameterLines, ruleLines } from './describe.js';
import { helpersOf } from './helpers-of.js';

export interface ModuleOptions {
  readonly trust: Trust;
  /** Names of the rules to decide; all that are not internal where absent. */
  readonly rules?: readonly string[];
  /** The text of a clause, to be read above the code of what rests on it. */
  readonly clauseText?: ClauseText;
}

/** A module for a policy: its text and its types; nothing else is needed to run it. */
export interface WrittenModule {
  readonly code: string;
  readonly types: string;
  /** Names of the rules that it decides. */
  readonly rules: readonly string[];
  /** Rules that are not in it, and why. */
  readonly beyond: ReadonlyMap<string, string>;
}

/** The first line of what was written, by which it is known again. */
export const moduleMark = '// 由 tiaoli build 生成，请勿修改。 Made by tiaoli build. Do not edit.';

export function writeModule(core: Core, options: ModuleOptions): WrittenModule {
  const { trust, rules: wanted, clauseText = () => undefined } = options;
  const { program, beyond } = writeProgram(core, {
    trust,
    ...(wanted && { rules: wanted }),
    remark: (rule) => [...ruleLines(rule, core, clauseText), ...parameterLines(rule, core)],
  });
  const rules = core.rules.filter(
    ({ name, internal }) =>
      (wanted === undefined ? !internal : wanted.includes(name)) && !beyond.has(name),
  );
  const head = headOf(core, trust, beyond);
  return {
    code: codeOf(program, head),
    types: writeDeclarations(core, { head, rules, clauseText }),
    rules: rules.map(({ name }: Rule) => name),
    beyond,
  };
}

function headOf(
  { policy, version, title, effective, until, variant }: Core,
  trust: Trust,
  beyond: ReadonlyMap<string, string>,
): readonly string[] {
  const force = until === undefined ? `${effective} →` : `${effective} → ${until}`;
  const place = variant === undefined ? '' : `（${bilingual(variant.title)}）`;
  return [
    moduleMark,
    ...[
      `${bilingual(title)}${place}`,
      `${policy} ${version}; 施行 in force ${force}`,
      trust === 'checked'
        ? '每条事实都核对。 Each fact is checked.'
        : '事实由调用者保证，只看是否齐全。 Facts are trusted; only what is absent is noticed.',
      ...(beyond.size === 0 ? [] : ['不在本模块里的规则。 Rules that are not in this module:']),
      ...[...beyond].map(([rule, reason]) => `  ${rule}: ${reason}`),
    ].map(comment),
  ];
}

function codeOf(program: Program, head: readonly string[]): string {
  const sections = [
    head,
    printLists(program),
    ...helpersOf(program, ['isDay'], helperTexts),
    exported(printOn(program, [`if (!isDay(asOf)) ${noDecision}`])),
    decideLines,
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function exported([first = '', ...rest]: readonly string[]): readonly string[] {
  return [`export ${first}`, ...rest];
}

const decideLines = [
  'let lastDay;',
  'let lastDecide;',
  '',
  'export function decide(facts, asOf) {',
  '  if (asOf !== lastDay) {',
  '    lastDecide = on(asOf);',
  '    lastDay = asOf;',
  '  }',
  '  return lastDecide(facts);',
  '}',
];
