import type { JsonLogicRule } from './logic.js';

/** How many values a rule is written with. What stands in several places counts in each. */
export function createSize(): (rule: JsonLogicRule) => number {
  const sizes = new WeakMap<object, number>();
  const sizeOf = (rule: JsonLogicRule): number => {
    if (typeof rule !== 'object' || rule === null) return 1;
    const known = sizes.get(rule);
    if (known !== undefined) return known;
    let size = 1;
    for (const operands of Object.values(rule)) {
      for (const operand of operands) size += sizeOf(operand);
    }
    sizes.set(rule, size);
    return size;
  };
  return sizeOf;
}
