import {
  type Expression,
  type InputDeclaration,
  type ParameterDeclaration,
  type Policy,
  type RuleDeclaration,
  typeNames,
} from '@tiaoli/syntax';
import type { Declared, PolicyNames } from '../symbols/policy-names.js';
import { findDeclared, outcomesOf } from '../symbols/policy-names.js';

/** What sort of value something is, told from the text alone: it may be broken elsewhere. */
export type Sort =
  | { readonly kind: 'boolean' | 'date' | 'text' | 'several' }
  | { readonly kind: 'number'; readonly unit?: string }
  | { readonly kind: 'enumeration'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly entity: string };

export interface SortsOf {
  readonly policy: Policy;
  readonly names: PolicyNames;
  /** The entities of which an element is at hand. */
  readonly inside: readonly string[];
}

/** How far a name is followed through rules that name others. */
const deepest = 12;

export function sortOfName(from: SortsOf, name: string, depth = deepest): Sort | undefined {
  const declared = findDeclared(from.names, name, from.inside);
  if (declared !== undefined) return sortOfDeclared(from, declared, depth);
  const holder = enumerationOf(from.policy, name);
  return holder && { kind: 'enumeration', values: holder };
}

export function sortOfDeclared(
  from: SortsOf,
  { node }: Declared,
  depth = deepest,
): Sort | undefined {
  if (depth === 0) return undefined;
  switch (node.kind) {
    case 'input':
      return sortOfInput(from.policy, node);
    case 'parameter':
      return sortOfParameter(from, node, depth);
    case 'rule':
      return sortOfRule(from, node, depth);
  }
}

function sortOfInput(policy: Policy, { type, unit, values, of }: InputDeclaration) {
  if (values !== undefined && values.length > 0) {
    return enumeration(values.map(({ name }) => name.text));
  }
  return sortOfType(policy, type?.text, unit?.text, of?.text);
}

function sortOfType(policy: Policy, type = '', unit?: string, of = ''): Sort | undefined {
  if (type === 'integer' || type === 'number') return number(unit);
  if (type === 'boolean' || type === 'date' || type === 'text') return { kind: type };
  if (type === 'list') return { kind: 'list', entity: of };
  if (Object.hasOwn(typeNames, type)) return undefined;
  const declared = policy.enumerations.find(({ name }) => name.text === type);
  return declared && enumeration(declared.values.map(({ name }) => name.text));
}

function sortOfParameter(
  from: SortsOf,
  { values, unit, open }: ParameterDeclaration,
  depth: number,
): Sort | undefined {
  const written = values.find(({ value }) => value !== undefined)?.value;
  if (written !== undefined) {
    const sort = sortOfExpression(from, written, depth - 1);
    return sort?.kind === 'number' && sort.unit === undefined ? number(unit?.text) : sort;
  }
  return open && sortOfType(from.policy, open.type?.text ?? 'number', unit?.text);
}

function sortOfRule(from: SortsOf, rule: RuleDeclaration, depth: number): Sort | undefined {
  const { body, unit } = rule;
  switch (body?.kind) {
    case 'formula':
      return unit ? number(unit.text) : sortOfExpression(from, body.expression, depth - 1);
    case 'cases':
      return sortOfOutcomes(from, outcomesOf(body), depth);
    case 'table':
      return body.outputs.length > 1
        ? { kind: 'several' }
        : sortOfOutcomes(from, outcomesOf(body), depth);
    case 'checklist':
      return { kind: 'boolean' };
    case 'score':
    case 'milestones':
      return { kind: 'several' };
    case 'tiers':
    case 'slabs':
      return number(unit?.text);
    default:
      return undefined;
  }
}

/** Bare words that are no names are the values of an enumeration. */
export function sortOfOutcomes(
  from: SortsOf,
  outcomes: readonly (Expression | undefined)[],
  depth = deepest,
): Sort | undefined {
  const words = outcomes.flatMap((each) =>
    each?.kind === 'reference' && findDeclared(from.names, each.name, from.inside) === undefined
      ? [each.name]
      : [],
  );
  if (words.length > 0) return enumeration([...new Set(words)]);
  for (const each of outcomes) {
    const sort = each && sortOfExpression(from, each, depth - 1);
    if (sort !== undefined) return sort;
  }
  return undefined;
}

export function sortOfExpression(
  from: SortsOf,
  node: Expression,
  depth = deepest,
): Sort | undefined {
  if (depth <= 0) return undefined;
  const of = (each: Expression): Sort | undefined => sortOfExpression(from, each, depth - 1);
  switch (node.kind) {
    case 'number':
      return number(node.unit?.text);
    case 'boolean':
    case 'comparison':
    case 'logical':
    case 'membership':
    case 'not':
      return { kind: 'boolean' };
    case 'date':
    case 'asOfDate':
    case 'thisMonth':
      return { kind: 'date' };
    case 'text':
      return { kind: 'text' };
    case 'arithmetic':
      // 甲×乙 has a unit of its own; a sum has that of its parts.
      return node.operator === '+' || node.operator === '-' ? of(node.left) : number();
    case 'negate':
      return of(node.operand);
    case 'conditional':
      return of(node.whenTrue) ?? of(node.whenFalse);
    case 'fallback':
      return of(node.value);
    case 'where':
      return of(node.list);
    case 'reference':
      return sortOfName(from, node.name, depth - 1);
    default:
      return undefined;
  }
}

/** The values of the first enumeration that has a value of this name. */
function enumerationOf(policy: Policy, value: string): readonly string[] | undefined {
  const lists = [
    ...policy.enumerations.map(({ values }) => values),
    ...[...policy.inputs, ...policy.entities.flatMap(({ inputs }) => inputs)].map(
      ({ values = [] }) => values,
    ),
  ];
  const found = lists.find((values) => values.some(({ name }) => name.text === value));
  return found?.map(({ name }) => name.text);
}

const enumeration = (values: readonly string[]): Sort => ({ kind: 'enumeration', values });

function number(unit?: string): Sort {
  return unit === undefined || unit === '' ? { kind: 'number' } : { kind: 'number', unit };
}

/** 0 where a value of one sort may stand for what is wanted, 1 where that can't be told, 2 else. */
export function fit(wanted: Sort | undefined, sort: Sort | undefined): 0 | 1 | 2 {
  if (wanted === undefined || sort === undefined || sort.kind === 'several') return 1;
  if (wanted.kind !== sort.kind) return 2;
  if (wanted.kind === 'number' && sort.kind === 'number') {
    return wanted.unit === undefined || sort.unit === undefined || wanted.unit === sort.unit
      ? 0
      : 1;
  }
  if (wanted.kind === 'enumeration' && sort.kind === 'enumeration') {
    return sort.values.some((each) => wanted.values.includes(each)) ? 0 : 2;
  }
  return 0;
}
