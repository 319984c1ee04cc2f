import type { Core, DateText, Rule } from '@tiaoli/ir';
import type { Trust } from '../emit/facts.js';
import { writeProgram } from '../emit/program.js';
import { helperTexts } from '../generated/helper-texts.js';
import type { Program } from '../program/code.js';
import { noDecision, printLists, printOn } from '../program/print.js';
import { comment, literal } from '../program/texts.js';
import { writeDeclarations } from './declarations.js';
import { bilingual, type ClauseText, parameterLines, ruleLines } from './describe.js';
import { helpersOf } from './helpers-of.js';
import { describeReason } from './reasons.js';

export interface ModuleOptions {
  readonly trust: Trust;
  /** Names of the rules to decide; all that are not internal where absent. */
  readonly rules?: readonly string[];
  /** The text of a clause, to be read above the code of what rests on it. */
  readonly clauseText?: ClauseText;
  /** Days beyond which nothing is decided, inclusive: the core may be another one there. */
  readonly days?: { readonly from?: DateText; readonly until?: DateText };
}

/** A module for a policy: its text and its types; nothing else is needed to run it. */
export interface WrittenModule {
  readonly code: string;
  readonly types: string;
  /** Names of the rules that it decides. */
  readonly rules: readonly string[];
  /** Rules that are not in it, and why, in both languages. */
  readonly beyond: ReadonlyMap<string, string>;
}

/** The first line of what was written, by which it is known again. */
export const moduleMark = '// 由 tiaoli build 生成，请勿修改。 Made by tiaoli build. Do not edit.';

export function writeModule(core: Core, options: ModuleOptions): WrittenModule {
  const { trust, rules: wanted, clauseText = () => undefined, days = {} } = options;
  const { program, beyond: refused } = writeProgram(core, {
    trust,
    ...(wanted && { rules: wanted }),
    remark: (rule) => [...ruleLines(rule, core, clauseText), ...parameterLines(rule, core)],
  });
  const beyond = new Map(
    [...refused].map(([rule, reason]) => [rule, bilingual(describeReason(reason))]),
  );
  const rules = core.rules.filter(
    ({ name, internal }) =>
      (wanted === undefined ? !internal : wanted.includes(name)) && !beyond.has(name),
  );
  const head = headOf(core, options, beyond);
  return {
    code: codeOf(program, head, days),
    types: writeDeclarations(core, { head, trust, rules, clauseText }),
    rules: rules.map(({ name }: Rule) => name),
    beyond,
  };
}

function headOf(
  { policy, version, title, effective, until, variant, linked = [] }: Core,
  { trust, days = {} }: ModuleOptions,
  beyond: ReadonlyMap<string, string>,
): readonly string[] {
  const isBounded = days.from !== undefined || days.until !== undefined;
  const place = variant === undefined ? '' : `（${bilingual(variant.title)}）`;
  return [
    moduleMark,
    ...[
      `${bilingual(title)}${place}`,
      `${policy} ${version}; 施行 in force ${period({ from: effective, ...(until && { until }) })}`,
      ...linked.map((each) => `${each.alias}: ${each.policy} ${each.version}`),
      ...(isBounded ? [`只对这些日期作决定 only for days ${period(days)}`] : []),
      trust === 'checked'
        ? '每条事实都核对。 Each fact is checked.'
        : '事实由调用者保证，只看是否齐全。 Facts are trusted; only what is absent is noticed.',
      ...(beyond.size === 0 ? [] : ['不在本模块里的规则。 Rules that are not in this module:']),
      ...[...beyond].map(([rule, reason]) => `  ${rule}: ${reason}`),
    ].map(comment),
  ];
}

function period({ from = '', until = '' }: NonNullable<ModuleOptions['days']>): string {
  return `${from} → ${until}`.trim();
}

function codeOf(
  program: Program,
  head: readonly string[],
  { from, until }: NonNullable<ModuleOptions['days']>,
): string {
  const outside = [
    ...(from === undefined ? [] : [`asOf < ${literal(from)}`]),
    ...(until === undefined ? [] : [`asOf > ${literal(until)}`]),
  ];
  const sections = [
    head,
    printLists(program),
    ...helpersOf(program, ['isDay'], helperTexts),
    exported(printOn(program, [`if (${['!isDay(asOf)', ...outside].join(' || ')}) ${noDecision}`])),
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
