import type { ConstantValue, Core, CoreExpression, Rule } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { SemanticType } from '../../shared/semantic-type.js';
import type { RuleAnalysis } from '../analysis.js';

const cent = new Fraction(1, 100);

/** A result in money that may have more than two decimal places. */
export function analyzeMoney(type: SemanticType, analysis: RuleAnalysis): void {
  const { rule, core, declaration, report, wholeRules, environments } = analysis;
  const rulesByName = environments[0]?.rules ?? new Map<string, Rule>();
  if (rule.internal || type.kind !== 'number') return;
  if (type.dimension === 'any' || type.dimension.text !== '元') return;
  if (isWhole(rule.body, { core, rulesByName, depth: deepest, rules: wholeRules })) return;
  report('money-not-rounded', declaration.name.span, { rule: rule.name });
}

/** How deep sums and references to other rules are followed. */
const deepest = 1_000;

interface Search {
  readonly core: Core;
  readonly rulesByName: ReadonlyMap<string, Rule>;
  readonly depth: number;
  /** What is known of rules, since several may use one. */
  readonly rules: Map<string, boolean>;
}

/** Whether an amount is a whole number of 0.01元 by construction. */
function isWhole(node: CoreExpression, search: Search): boolean {
  if (search.depth === 0) return false;
  switch (node.kind) {
    case 'round':
      return isMultiple(new Fraction(node.step));
    case 'constant':
      return isWholeConstant(node.value);
    case 'parameter':
      return isWholeParameter(node.name, search.core);
    case 'input':
      return isWholeInput(node.name, search.core);
    case 'rule':
      return isWholeRule(node.name, search);
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
  const isWholeBody = rule !== undefined && isWhole(rule.body, deeper);
  search.rules.set(name, isWholeBody);
  return isWholeBody;
}

function isWholeParameter(name: string, core: Core): boolean {
  const parameter = core.parameters.find((each) => each.name === name);
  return parameter?.values.every(({ value }) => isWholeConstant(value)) ?? false;
}

function isMultiple(number: Fraction): boolean {
  return number.mod(cent).equals(0);
}

function isWholeConstant(constant: ConstantValue): boolean {
  return constant.kind === 'number' && isMultiple(new Fraction(constant.value));
}

function isWholeInput(name: string, core: Core): boolean {
  const input = core.inputs.find((each) => each.name === name);
  if (input === undefined || (!input.integer && input.decimals === undefined)) return false;
  const places = input.integer ? 0 : (input.decimals ?? 0);
  return isMultiple(new Fraction(input.unit?.factor ?? '1').div(10n ** BigInt(places)));
}
