import type { GeneratedInput } from './declarations.js';
import { expressionOf, number, type Token } from './expression.js';
import { expressionNode, ruleKey } from './rules.js';
import { type Declared, type Kind, quotedIfNeeded, type Scope } from './vocabulary.js';
import { type Entry, keyWord, mapping, type Node, scalar } from './yaml-noise.js';

/** An entity, a list of it, and rules that look at the list. */
export interface GeneratedList {
  readonly entity: Entry;
  readonly input: { readonly entry: Entry; readonly input: GeneratedInput };
  readonly rules: readonly Entry[];
}

const entityName = '服务单位';
const boolean: Kind = { kind: 'boolean' };
const word = (zh: string, en: string): Token => ({ zh, en });
const where = word('其中', 'where');

/** What the rules of a list are made of. */
interface Known {
  readonly list: string;
  /** The scope of what is said about an element. */
  readonly inside: Scope;
  readonly unit: string;
}

export function generateList(scope: Scope): GeneratedList {
  const { draw } = scope;
  const [key, amount, flag, rule, list] = [1, 2, 3, 4, 5].map(() => scope.takeName());
  if (!key || !amount || !flag || !rule || !list) throw new Error('no name left');
  const unit = draw.pick(['', '元', '平方米', '分']);
  const own: readonly Declared[] = [
    { tokens: [quotedIfNeeded(amount)], type: number(unit) },
    { tokens: [quotedIfNeeded(flag)], type: boolean },
  ];
  const inside: Scope = { ...scope, declared: [...scope.declared, ...own] };
  const rules = mapping([
    [rule, ruleBody(expressionOf(number(unit), inside, 2), scope, unit === '元')],
  ]);
  inside.declared.push({ tokens: [quotedIfNeeded(rule)], type: number(unit) });
  const known = { list, inside, unit };
  const elements: readonly GeneratedInput[] = [
    { name: amount, type: number(unit), integer: true },
    { name: flag, type: boolean, integer: false },
  ];
  return {
    entity: [entityName, entityNode({ key, amount, flag, unit }, rules, scope)],
    input: {
      entry: [list, listNode(scope)],
      input: { name: list, type: { kind: 'list', key, inputs: elements }, integer: false },
    },
    rules: draw.several(1, 3, () => listRule(known, scope)),
  };
}

function entityNode(
  names: {
    readonly key: string;
    readonly amount: string;
    readonly flag: string;
    readonly unit: string;
  },
  rules: Node,
  { draw }: Scope,
): Node {
  const key = (name: string) => keyWord('entity', name, draw);
  const inputKey = (name: string) => keyWord('input', name, draw);
  const typed = (zh: string, en: string, unit = '') =>
    mapping([
      [inputKey('type'), scalar(draw.pick([zh, en]))],
      unit === '' ? undefined : [inputKey('unit'), scalar(unit)],
    ]);
  const inputs = mapping([
    [names.key, typed('文本', 'text')],
    [names.amount, typed('整数', 'integer', names.unit)],
    [names.flag, typed('是否', 'boolean')],
  ]);
  return mapping([
    [key('key'), scalar(names.key)],
    [key('inputs'), inputs],
    [key('rules'), rules],
  ]);
}

function listNode({ draw }: Scope): Node {
  const key = (name: string) => keyWord('input', name, draw);
  return mapping([
    [key('type'), scalar(draw.pick(['列表', 'list']))],
    [key('of'), scalar(entityName)],
  ]);
}

function ruleBody(formula: readonly Token[], scope: Scope, isMoney: boolean): Node {
  return mapping([
    [ruleKey('source', scope), scalar('办法 5')],
    [ruleKey('formula', scope), expressionNode(formula, scope.draw)],
    isMoney ? [ruleKey('round', scope), scalar('四舍五入 到 0.01元')] : undefined,
  ]);
}

function listRule(known: Known, scope: Scope): Entry {
  const { draw } = scope;
  const name = scope.takeName();
  const make = draw.pick([sum, count, quantifier, selection, extreme]);
  const { formula, type } = make(known, scope);
  if (type !== undefined) scope.declared.push({ tokens: [quotedIfNeeded(name)], type });
  const isMoney = type?.kind === 'number' && type.unit === '元';
  return [name, ruleBody(formula, scope, isMoney)];
}

interface Formula {
  readonly formula: readonly Token[];
  /** Absent where the result is a list. */
  readonly type?: Kind;
}

function sum(known: Known, scope: Scope): Formula {
  const each = expressionOf(number(known.unit), known.inside, 1);
  return {
    formula: call(word('求和', 'sum'), [listOf(known, scope), each]),
    type: number(known.unit),
  };
}

function count(known: Known, scope: Scope): Formula {
  return { formula: call(word('计数', 'count'), [listOf(known, scope)]), type: number('') };
}

function quantifier(known: Known, scope: Scope): Formula {
  const name = scope.draw.pick([word('任一', 'any'), word('全部', 'all')]);
  const condition = expressionOf(boolean, known.inside, 1);
  return { formula: call(name, [listOf(known, scope), condition]), type: boolean };
}

function extreme(known: Known, scope: Scope): Formula {
  const names = [word('最大值', 'max'), word('最小值', 'min'), word('平均', 'average')];
  const each = expressionOf(number(known.unit), known.inside, 1);
  const whole = call(scope.draw.pick(names), [listOf(known, scope), each]);
  const formula = [...whole, word('否则取', 'fallback'), `3${known.unit}`];
  return { formula, type: number(known.unit) };
}

function selection(known: Known, scope: Scope): Formula {
  const by = expressionOf(number(known.unit), known.inside, 1);
  const list = listOf(known, scope);
  return {
    formula: scope.draw.pick([
      call(word('排序', 'sort'), [list, by]),
      call(word('前几名', 'top'), [list, by, ['2']]),
      list,
    ]),
  };
}

/** The list, or a part of it. */
function listOf({ list, inside }: Known, scope: Scope): readonly Token[] {
  if (scope.draw.chance(50)) return [quotedIfNeeded(list)];
  return [quotedIfNeeded(list), where, ...expressionOf(boolean, inside, 1)];
}

const call = (name: Token, parts: readonly (readonly Token[])[]): readonly Token[] => [
  name,
  '(',
  ...parts.flatMap((part, index) => (index === 0 ? part : [',', ...part])),
  ')',
];
