import type { Draw } from './draw.js';
import { expressionOf, intervalOf, number, numberLiteral, type Token } from './expression.js';
import { noisyText } from './expression-noise.js';
import { checklistRule, milestonesRule } from './obligations.js';
import { scoreRule } from './score.js';
import type { Kind, Scope } from './vocabulary.js';
import { type Entry, keyWord, mapping, type Node, scalar, sequence } from './yaml-noise.js';

/** A rule's own keys and what it declares for the rules after it. */
export interface GeneratedBody {
  readonly entries: readonly Entry[];
  readonly declares: readonly { readonly field?: Token; readonly type: Kind }[];
}

export type RuleMaker = (name: string, scope: Scope) => GeneratedBody;

export const expressionNode = (tokens: readonly Token[], draw: Draw): Node =>
  scalar(noisyText(tokens, draw));

export const ruleKey = (name: string, scope: Scope) => keyWord('rule', name, scope.draw);

const resultTypes: readonly Kind[] = [
  { kind: 'boolean' },
  number(''),
  number('元'),
  number('人'),
  { kind: 'date' },
];

function formulaRule(_name: string, scope: Scope): GeneratedBody {
  const { draw } = scope;
  const type = draw.pick(resultTypes);
  const formula = expressionNode(expressionOf(type, scope, draw.integer(0, 3)), draw);
  return {
    entries: [[ruleKey('formula', scope), formula], ...adjustments(type, scope)],
    declares: [{ type }],
  };
}

/** Cap, floor and rounding of a number. */
function adjustments(type: Kind, scope: Scope): readonly Entry[] {
  if (type.kind !== 'number') return [];
  const { draw } = scope;
  const entries: Entry[] = [];
  const limit = (key: string) =>
    entries.push([ruleKey(key, scope), expressionNode([numberLiteral(type.unit, scope)], draw)]);
  if (draw.chance(20)) limit('cap');
  if (draw.chance(20)) limit('floor');
  if (type.unit === '元' || draw.chance(20)) {
    const mode = draw.pick(['四舍五入', 'half-up', '进一', 'down', '四舍六入五成双', 'ceiling']);
    const step = `${draw.pick(['0.01', '1', '10'])}${type.unit}`;
    entries.push([ruleKey('round', scope), scalar(`${mode} ${draw.pick(['到', 'to'])} ${step}`)]);
  }
  return entries;
}

function casesRule(_name: string, scope: Scope): GeneratedBody {
  const { draw } = scope;
  const type = draw.pick(resultTypes);
  const key = (name: string) => keyWord('case', name, draw);
  const value = () => expressionNode(expressionOf(type, scope, 1), draw);
  const branches = draw.several(1, 3, () =>
    mapping([
      [key('when'), expressionNode(expressionOf({ kind: 'boolean' }, scope, 2), draw)],
      [key('then'), value()],
      draw.chance(20) ? [key('source'), scalar('办法 3(2)')] : undefined,
    ]),
  );
  const last = mapping([[keyWord('otherwise', 'otherwise', draw), value()]]);
  return {
    entries: [
      [ruleKey('cases', scope), sequence([...branches, last])],
      ...adjustments(type, scope),
    ],
    declares: [{ type }],
  };
}

/** A table over one number, cut into consecutive intervals, so that exactly one row holds. */
function tableRule(name: string, scope: Scope): GeneratedBody {
  const { draw } = scope;
  const numbers = scope.declared.filter(({ type }) => type.kind === 'number');
  const subject = numbers.length > 0 ? draw.pick(numbers) : undefined;
  if (subject?.type.kind !== 'number') return formulaRule(name, scope);
  const { unit } = subject.type;
  const hit = draw.pick(['unique', 'first', 'collect'] as const);
  const cuts = [3, 10, 50].slice(0, draw.integer(1, 3));
  const rows: (readonly string[])[] = cuts.map((cut, index) => {
    const below = index === 0 ? [] : [`${cuts[index - 1]}${draw.pick(['', unit])}`, '以上'];
    const test = hit === 'first' ? intervalOf(unit, scope) : [...below, '不满', `${cut}${unit}`];
    return [noisyText(test, draw), outputCell(scope)];
  });
  rows.push([draw.pick(['否则', 'otherwise']), outputCell(scope)]);
  const heading = noisyText(subject.tokens, draw);
  const lines = [[heading, `→ ${name}`], ...(hit === 'collect' ? rows.slice(0, -1) : rows)].map(
    (cells) => tableLine(cells, draw),
  );
  const hitWords = {
    unique: ['唯一', 'unique'],
    first: ['首个', 'first'],
    collect: ['汇集', 'collect'],
  };
  return {
    entries: [
      [ruleKey('table', scope), { kind: 'literal', lines }],
      ...(hit === 'unique' && draw.chance(50)
        ? []
        : ([[ruleKey('hit', scope), scalar(draw.pick(hitWords[hit]))]] satisfies Entry[])),
    ],
    declares: hit === 'collect' ? [] : [{ type: number('') }],
  };
}

function outputCell(scope: Scope): string {
  return noisyText(expressionOf(number(''), scope, 0), scope.draw);
}

function tableLine(cells: readonly string[], draw: Draw): string {
  const bar = draw.chance(10) ? '｜' : '|';
  const pad = draw.pick(['', ' ', '   ']);
  return `${bar}${cells.map((cell) => `${pad}${cell}${pad}`).join(bar)}${bar}`;
}

/** Marginal or whole-amount brackets of an amount of money. */
function bracketsRule(name: string, scope: Scope): GeneratedBody {
  const { draw } = scope;
  const amounts = scope.declared.filter(({ type }) => type.kind === 'number' && type.unit === '元');
  if (amounts.length === 0) return casesRule(name, scope);
  const rows: Entry[] = [
    [keyWord('brackets', 'of', draw), expressionNode(draw.pick(amounts).tokens, draw)],
    ['不超过36000元', scalar('3%')],
    [
      draw.pick(['超过36000元至144000元', '超过 36000元 至 14.4万元']),
      scalar(draw.pick(['10%', '0.1'])),
    ],
    [draw.pick(['超过144000元', '超过144000元的部分']), scalar('20%')],
  ];
  const key = draw.pick(['tiers', 'slabs']);
  return {
    entries: [
      [ruleKey(key, scope), mapping(rows)],
      [ruleKey('round', scope), scalar('四舍五入 到 0.01元')],
    ],
    declares: [{ type: number('元') }],
  };
}

export const ruleMakers: readonly RuleMaker[] = [
  formulaRule,
  formulaRule,
  casesRule,
  tableRule,
  bracketsRule,
  scoreRule,
  checklistRule,
  milestonesRule,
];
