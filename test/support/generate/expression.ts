import { type Declared, type Kind, quotedIfNeeded, type Scope } from './vocabulary.js';

/** A token of an expression: its own text, or a keyword in whichever language is drawn. */
export type Token = string | { readonly zh: string; readonly en: string };

const word = (zh: string, en: string): Token => ({ zh, en });
const and = word('且', 'and');
const or = word('或', 'or');
const not = word('非', 'not');
const inWord = word('在', 'in');
const boolean: Kind = { kind: 'boolean' };

export const number = (unit: string): Kind => ({ kind: 'number', unit });

/** An expression of a type, no deeper than `depth` operators. */
export function expressionOf(type: Kind, scope: Scope, depth: number): readonly Token[] {
  if (depth > 0 && scope.draw.chance(12)) return conditional(type, scope, depth);
  switch (type.kind) {
    case 'boolean':
      return booleanExpression(scope, depth);
    case 'number':
      return numberExpression(type.unit, scope, depth);
    case 'date':
      return dateExpression(scope);
    case 'enumeration':
      return [quotedIfNeeded(scope.draw.pick(type.values))];
  }
}

/** A number as an author may write it: `3`, `1.50`, `2万`, `70%`, each with its unit. */
export function numberLiteral(unit: string, scope: Scope): Token {
  const { draw } = scope;
  const digits = draw.pick(['3', '1', '10', '0.2', '1.50', '12', '100', '0.01']);
  const multiplier = draw.chance(20) ? draw.pick(['万', '%', '千', '‰', '亿']) : '';
  if (unit === '') return `${digits}${multiplier}`;
  return `${digits}${multiplier}${draw.pick(['', ' '])}${unit}`;
}

function conditional(type: Kind, scope: Scope, depth: number): readonly Token[] {
  const branch = () => expressionOf(type, scope, depth - 1);
  return [
    '(',
    word('若', 'if'),
    ...expressionOf(boolean, scope, depth - 1),
    word('则', 'then'),
    ...branch(),
    word('否则', 'else'),
    ...branch(),
    ')',
  ];
}

function booleanExpression(scope: Scope, depth: number): readonly Token[] {
  const { draw } = scope;
  const known = declaredOf(scope, (type) => type.kind === 'boolean');
  if (depth === 0)
    return leaf(known, scope) ?? [draw.pick([word('是', 'true'), word('否', 'false')])];
  const inner = () => expressionOf(boolean, scope, depth - 1);
  switch (draw.integer(0, 6)) {
    case 0:
      return leaf(known, scope) ?? inner();
    case 1:
      return [not, '(', ...inner(), ')'];
    case 2:
      return joined(
        draw.pick([and, or]),
        draw.several(2, 3, () => bracketed(inner())),
      );
    case 3:
      return rangeTest(scope);
    case 4:
      return enumerationTest(scope) ?? inner();
    default:
      return comparison(scope, depth);
  }
}

function comparison(scope: Scope, depth: number): readonly Token[] {
  const { draw } = scope;
  const unit = draw.pick(unitsInScope(scope));
  const side = () => numberExpression(unit, scope, depth - 1);
  if (draw.chance(15)) return [...side(), '≤', ...side(), '<', ...side()];
  const before = ['=', '≠', '<', '≤', '>', '≥', '不满', '超过', '不低于', '不超过', '等于'];
  return [...side(), draw.pick(before), ...side()];
}

/** `x 在 3人以上不满10人`. */
function rangeTest(scope: Scope): readonly Token[] {
  const { draw } = scope;
  const unit = draw.pick(unitsInScope(scope));
  const subject = leaf(
    declaredOf(scope, (type) => type.kind === 'number' && type.unit === unit),
    scope,
  );
  if (subject === undefined) return comparison(scope, 1);
  return [...subject, inWord, ...intervalOf(unit, scope)];
}

/** An interval whose lower bound lies below its upper bound. */
export function intervalOf(unit: string, scope: Scope): readonly Token[] {
  const { draw } = scope;
  const low = draw.integer(1, 9);
  const at = (value: number) => `${value}${unit}`;
  return draw.pick<readonly Token[]>([
    [at(low), '以上'],
    ['不满', at(low)],
    ['超过', at(low)],
    [at(low), '以下'],
    [at(low), '以上', '不满', at(low + 5)],
    ['超过', at(low), '不超过', at(low + 5)],
    [`${low}`, '至', at(low + 5)],
    ['≥', at(low)],
    ['<', at(low)],
  ]);
}

function enumerationTest(scope: Scope): readonly Token[] | undefined {
  const { draw } = scope;
  const known = declaredOf(scope, (type) => type.kind === 'enumeration');
  if (known.length === 0) return undefined;
  const { tokens, type } = draw.pick(known);
  if (type.kind !== 'enumeration') return undefined;
  const values = type.values.map(quotedIfNeeded);
  const value = draw.pick(values);
  if (type.ordered && draw.chance(40)) return [...tokens, draw.pick(['≥', '<', '≤', '>']), value];
  if (draw.chance(30))
    return [
      ...tokens,
      inWord,
      ...values.slice(0, 2).flatMap((each, index) => (index === 0 ? [each] : ['、', each])),
    ];
  return [...tokens, draw.pick(['=', '≠']), value];
}

function numberExpression(unit: string, scope: Scope, depth: number): readonly Token[] {
  const { draw } = scope;
  const known = declaredOf(scope, (type) => type.kind === 'number' && type.unit === unit);
  const literal = () => [numberLiteral(unit, scope)];
  if (depth === 0) return draw.chance(70) ? (leaf(known, scope) ?? literal()) : literal();
  const inner = () => numberExpression(unit, scope, depth - 1);
  switch (draw.integer(0, 8)) {
    case 0:
      return literal();
    case 1:
      return [...inner(), draw.pick(['+', '-']), ...bracketed(inner())];
    case 2:
      return [...bracketed(inner()), '×', ...bracketed(numberExpression('', scope, depth - 1))];
    case 3:
      return [...bracketed(inner()), '÷', numberLiteral('', scope)];
    case 4:
      return ['-', ...bracketed(inner())];
    case 5:
      return call(draw.pick([word('最大值', 'max'), word('最小值', 'min')]), [inner(), inner()]);
    case 6:
      return call(word('绝对值', 'abs'), [inner()]);
    case 7:
      return ['(', ...inner(), word('否则取', 'fallback'), ...literal(), ')'];
    default:
      return product(unit, scope) ?? leaf(known, scope) ?? literal();
  }
}

/** 单价 × 面积: a product of two units. */
function product(unit: string, scope: Scope): readonly Token[] | undefined {
  if (unit !== '元') return undefined;
  const rate = leaf(declaredOf(scope, isNumberIn('元/平方米')), scope);
  const area = leaf(declaredOf(scope, isNumberIn('平方米')), scope);
  return rate && area ? [...rate, '×', ...area] : undefined;
}

function dateExpression(scope: Scope): readonly Token[] {
  const known = declaredOf(scope, (type) => type.kind === 'date');
  const others: readonly (readonly Token[])[] = [
    ['2024-03-01'],
    ['2023年12月31日'],
    [word('适用日期', 'as_of_date')],
  ];
  return scope.draw.chance(50) ? (leaf(known, scope) ?? ['2024-03-01']) : scope.draw.pick(others);
}

const isNumberIn = (unit: string) => (type: Kind) => type.kind === 'number' && type.unit === unit;

function unitsInScope(scope: Scope): readonly string[] {
  const units = scope.declared.flatMap(({ type }) => (type.kind === 'number' ? [type.unit] : []));
  return units.length > 0 ? units : [''];
}

function declaredOf(scope: Scope, accepts: (type: Kind) => boolean): readonly Declared[] {
  return scope.declared.filter((each) => accepts(each.type));
}

function leaf(known: readonly Declared[], scope: Scope): readonly Token[] | undefined {
  return known.length > 0 ? scope.draw.pick(known).tokens : undefined;
}

const bracketed = (tokens: readonly Token[]): readonly Token[] =>
  tokens.length === 1 ? tokens : ['(', ...tokens, ')'];

const call = (name: Token, parts: readonly (readonly Token[])[]): readonly Token[] => [
  name,
  '(',
  ...joined(',', parts),
  ')',
];

function joined(separator: Token, parts: readonly (readonly Token[])[]): readonly Token[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}
