import {
  type ConstantValue,
  type Core,
  type CoreExpression,
  type FieldAccess,
  type Input,
  qualifiedName,
  type Rule,
} from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { SemanticType } from '../../shared/semantic-type.js';
import type { RuleAnalysis } from '../analysis.js';
import { ruleName } from '../space/rule-name.js';

const cent = new Fraction(1, 100);

/** A result in money, or a column of results, that may have more than two decimal places. */
export function analyzeMoney(type: SemanticType, analysis: RuleAnalysis): void {
  const { rule, core, uses, declaration, report, wholeRules, environments } = analysis;
  if (rule.internal) return;
  const rulesByName = environments[0]?.rules ?? new Map<string, Rule>();
  const inputs = environments[0]?.inputs ?? new Map<string, Input>();
  const search: Search = {
    core,
    inputs,
    rulesByName,
    uses,
    depth: deepest,
    rules: wholeRules,
    step: cent,
  };
  if (isMoney(type)) {
    if (isWhole(rule.body, search)) return;
    report('money-not-rounded', declaration.name.span, { rule: rule.name });
    return;
  }
  const row = type.kind === 'list' ? type.of : type;
  const fields = row.kind === 'record' ? row.fields : [{ name: rule.name, type: row }];
  for (const [column, field] of fields.entries()) {
    if (!isMoney(field.type) || isWholeColumn(rule.body, column, search)) continue;
    const { body } = declaration;
    const heading = body?.kind === 'table' ? body.outputs[column]?.name : undefined;
    const name = row.kind === 'record' ? `${rule.name}.${field.name}` : rule.name;
    report('money-not-rounded', heading?.span ?? declaration.name.span, { rule: name });
  }
}

function isMoney(type: SemanticType): boolean {
  return type.kind === 'number' && type.dimension !== 'any' && type.dimension.text === '元';
}

/** Anything but a table has no columns, and is told where they come from. */
function isWholeColumn(body: CoreExpression, column: number, search: Search): boolean {
  if (body.kind !== 'table') return true;
  return body.rows.every(({ outputs }) => {
    const output = outputs[column];
    return output === undefined || isWhole(output, search);
  });
}

/** How deep sums and references to other rules are followed. */
const deepest = 1_000;

interface Search {
  readonly core: Core;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly rulesByName: ReadonlyMap<string, Rule>;
  /** The policies to which the other rules belong. */
  readonly uses: RuleAnalysis['uses'];
  readonly depth: number;
  /** What is known of rules, since several may use one. */
  readonly rules: Map<string, boolean>;
  /** What the amounts are to be multiples of. */
  readonly step: Fraction;
}

/** Whether a number is a multiple of a step by construction. */
export function isMultipleOf(
  node: CoreExpression,
  step: Fraction,
  { core, uses, environments }: RuleAnalysis,
): boolean {
  const [environment] = environments;
  if (environment === undefined) return true;
  const { inputs, rules: rulesByName } = environment;
  const rules = new Map<string, boolean>();
  return isWhole(node, { core, inputs, rulesByName, uses, depth: deepest, rules, step });
}

/** Whether an amount is a multiple of the step by construction. */
function isWhole(node: CoreExpression, search: Search): boolean {
  if (search.depth === 0) return false;
  switch (node.kind) {
    case 'round':
      return isMultiple(new Fraction(node.step), search);
    case 'allocate':
      return isMultiple(new Fraction(node.step), search);
    case 'constant':
      return isWholeConstant(node.value, search);
    case 'parameter':
      return isWholeParameter(node.name, search);
    case 'input':
      return isWholeInput(node.name, search);
    case 'elementInput':
      return isWholeInput(qualifiedName(node.entity, node.name), search);
    case 'elementRule':
      return isWholeRule(qualifiedName(node.entity, node.name), search);
    case 'rule':
      return isWholeRule(node.name, search);
    case 'field':
      return isWholeField(node, search);
    default: {
      const deeper = { ...search, depth: search.depth - 1 };
      return wholeParts(node)?.every((part) => isWhole(part, deeper)) ?? false;
    }
  }
}

/** The amounts of which a node is whole if they are; undefined where they do not tell. */
function wholeParts(node: CoreExpression): readonly CoreExpression[] | undefined {
  switch (node.kind) {
    case 'negate':
      return [node.operand];
    case 'arithmetic': {
      const isSum = node.operator === 'add' || node.operator === 'subtract';
      return isSum ? [node.left, node.right] : undefined;
    }
    case 'if':
      return [node.whenTrue, node.whenFalse];
    case 'fallback':
      return [node.value, node.fallback];
    case 'call':
      return node.arguments;
    case 'aggregate':
      return node.function === 'average' ? undefined : node.each && [node.each];
    case 'sumMonths':
      return node.prorated ? undefined : [node.each];
    case 'cap':
    case 'floor':
      return [node.value, node.limit];
    case 'cases':
      return node.branches.map((branch) => branch.then);
    case 'table':
      return node.outputs.length === 1 ? node.rows.flatMap((row) => row.outputs) : undefined;
    default:
      return undefined;
  }
}

function isWholeRule(name: string, search: Search): boolean {
  const known = search.rules.get(name);
  if (known !== undefined) return known;
  const rule = search.rulesByName.get(name);
  const deeper = { ...search, depth: search.depth - 1 };
  const isWholeBody =
    rule === undefined ? isWholeElsewhere(name, deeper) : isWhole(rule.body, deeper);
  search.rules.set(name, isWholeBody);
  return isWholeBody;
}

/** Whether every version of another policy gives whole cents for one of its rules. */
function isWholeElsewhere(name: string, { uses, depth, step }: Search): boolean {
  const [alias = '', ...rest] = name.split('.');
  const { versions = [] } = uses.get(alias) ?? {};
  const everywhere = versions.map(({ core, rules }) => {
    const body = rules.get(rest.join('.'))?.body;
    const inputs = new Map(core.inputs.map((input) => [input.name, input]));
    const known = { uses: new Map(), rules: new Map(), depth, step };
    const search = { core, inputs, rulesByName: rules, ...known };
    return body !== undefined && isWhole(body, search);
  });
  return everywhere.length > 0 && everywhere.every(Boolean);
}

function isWholeField({ of, name }: FieldAccess, search: Search): boolean {
  const rule = ruleName(of);
  const body = rule === undefined ? undefined : search.rulesByName.get(rule)?.body;
  if (body?.kind !== 'table') return false;
  const column = body.outputs.findIndex((output) => output.name === name);
  return column >= 0 && isWholeColumn(body, column, { ...search, depth: search.depth - 1 });
}

function isWholeParameter(name: string, search: Search): boolean {
  const parameter = search.core.parameters.find((each) => each.name === name);
  return parameter?.values.every(({ value }) => isWholeConstant(value, search)) ?? false;
}

function isMultiple(number: Fraction, { step }: Search): boolean {
  return number.mod(step).equals(0);
}

function isWholeConstant(constant: ConstantValue, search: Search): boolean {
  return constant.kind === 'number' && isMultiple(new Fraction(constant.value), search);
}

function isWholeInput(name: string, search: Search): boolean {
  const input = search.inputs.get(name);
  if (input === undefined || (!input.integer && input.decimals === undefined)) return false;
  const places = input.integer ? 0 : (input.decimals ?? 0);
  return isMultiple(new Fraction(input.unit?.factor ?? '1').div(10n ** BigInt(places)), search);
}
