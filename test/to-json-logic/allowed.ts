import type { JsonLogicRule } from '@tiaoli/to-json-logic';

/** How many arguments each operator takes; all others are not used. */
const arities: Readonly<Record<string, (count: number) => boolean>> = {
  var: (count) => count === 1 || count === 2,
  if: (count) => count >= 3 && count % 2 === 1,
  and: (count) => count >= 2,
  or: (count) => count >= 2,
  '!': (count) => count === 1,
  reduce: (count) => count === 3,
  ...Object.fromEntries(
    ['==', '!=', '===', '!==', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', 'min', 'max'].map(
      (operator) => [operator, (count: number) => count === 2],
    ),
  ),
};

type Kind = 'number' | 'truth' | 'text' | 'null' | 'any';

const numeric = ['<', '<=', '>', '>=', '==', '!=', '+', '-', '*', '/', '%', 'min', 'max'];
const truths = ['and', 'or', '!'];

/** What is wrong with a rule: operators, numbers of arguments, and arguments of a wrong type. */
export function faultsOf(rule: JsonLogicRule): readonly string[] {
  if (typeof rule !== 'object' || rule === null) {
    return typeof rule === 'number' && !Number.isSafeInteger(rule) ? [`${rule}`] : [];
  }
  const entries = Object.entries(rule);
  const [[operator, operands] = ['', []]] = entries;
  const faults = operands.flatMap(faultsOf);
  if (entries.length !== 1) faults.push(`${entries.length} operators in one object`);
  if (arities[operator]?.(operands.length) !== true) {
    faults.push(`${operator} with ${operands.length} arguments`);
  }
  for (const [place, operand] of operands.entries()) {
    const wanted = wantedOf(operator, place, operands.length);
    const kind = kindOf(operand);
    if (wanted !== 'any' && kind !== 'any' && kind !== wanted) {
      faults.push(`${operator} of ${kind}: ${JSON.stringify(operand).slice(0, 80)}`);
    }
  }
  return faults;
}

function wantedOf(operator: string, place: number, count: number): Kind {
  if (numeric.includes(operator)) return 'number';
  if (truths.includes(operator)) return 'truth';
  return operator === 'if' && place % 2 === 0 && place < count - 1 ? 'truth' : 'any';
}

function kindOf(rule: JsonLogicRule): Kind {
  if (rule === null) return 'null';
  if (typeof rule === 'number') return 'number';
  if (typeof rule === 'boolean') return 'truth';
  if (typeof rule === 'string') return 'text';
  const [operator = ''] = Object.keys(rule);
  if (truths.includes(operator) || ['===', '!=='].includes(operator)) return 'truth';
  if (['<', '<=', '>', '>=', '==', '!='].includes(operator)) return 'truth';
  if (numeric.includes(operator)) return 'number';
  if (operator !== 'if') return 'any';
  const operands = rule[operator] ?? [];
  const values = operands.filter((_, place) => place % 2 === 1 || place === operands.length - 1);
  const kinds = new Set(values.map(kindOf).filter((kind) => kind !== 'any'));
  const [only = 'any'] = kinds;
  return kinds.size > 1 ? 'null' : only;
}
