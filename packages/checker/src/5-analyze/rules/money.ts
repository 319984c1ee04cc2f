import type { ConstantValue, Core, CoreExpression } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { SemanticType } from '../../shared/semantic-type.js';
import type { RuleAnalysis } from '../analysis.js';

const cent = new Fraction(1, 100);

/** A result in money that may have more than two decimal places. */
export function analyzeMoney(type: SemanticType, analysis: RuleAnalysis): void {
  const { rule, core, declaration, report } = analysis;
  if (rule.internal || type.kind !== 'number') return;
  if (type.dimension === 'any' || type.dimension.text !== '元') return;
  if (isWhole(rule.body, core)) return;
  report('money-not-rounded', declaration.name.span, { rule: rule.name });
}

/** How deep references to other rules are followed. */
const deepest = 24;

/** Whether an amount is a whole number of 0.01元 by construction. */
function isWhole(node: CoreExpression, core: Core, depth = deepest): boolean {
  if (depth === 0) return false;
  const each = (nodes: readonly CoreExpression[]): boolean =>
    nodes.every((child) => isWhole(child, core, depth - 1));
  switch (node.kind) {
    case 'round':
      return isMultiple(new Fraction(node.step));
    case 'constant':
      return isWholeConstant(node.value);
    case 'parameter': {
      const parameter = core.parameters.find(({ name }) => name === node.name);
      return parameter?.values.every(({ value }) => isWholeConstant(value)) ?? false;
    }
    case 'input':
      return isWholeInput(node.name, core);
    case 'rule': {
      const rule = core.rules.find(({ name }) => name === node.name);
      return rule !== undefined && each([rule.body]);
    }
    case 'negate':
      return each([node.operand]);
    case 'arithmetic':
      return (
        (node.operator === 'add' || node.operator === 'subtract') && each([node.left, node.right])
      );
    case 'if':
      return each([node.whenTrue, node.whenFalse]);
    case 'fallback':
      return each([node.value, node.fallback]);
    case 'call':
      return each(node.arguments);
    case 'cap':
    case 'floor':
      return each([node.value, node.limit]);
    case 'cases':
      return each(node.branches.map((branch) => branch.then));
    case 'table':
      return node.outputs.length === 1 && each(node.rows.flatMap((row) => row.outputs));
    default:
      return false;
  }
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
