import { type Context, type Emitter, emit, truthOf } from '../emit/context.js';
import { compare, comparison } from '../emit/order.js';
import { isNumber, plainIn, type Value } from '../emit/value.js';
import { binary, type Code, not, number } from '../program/code.js';

export const emitCompare: Emitter<'compare'> = (node, context) => {
  const left = emit(node.left, context);
  const right = emit(node.right, context);
  const { operator } = node;
  if (isNumber(left) && isNumber(right)) {
    return truthOf(compare(operator, left, right, context.block));
  }
  const { type } = node.left;
  if (type.kind === 'enumeration' && operator !== '=' && operator !== '≠') {
    const values = context.program.valuesOf(type.enumeration);
    // The best is listed first, so the greater value has the lesser place.
    const [a, b] = [left, right].map((each) => placeOf(each, values, context));
    return truthOf(binary(comparison(operator), b ?? number(0), a ?? number(0)));
  }
  const [a, b] = [plainIn(left).code, plainIn(right).code];
  // `x = 是` is x itself.
  if (b.code === 'truth') return truthOf(b.value === (operator === '=') ? a : not(a));
  return truthOf(binary(comparison(operator), a, b));
};

function placeOf(value: Value, values: readonly string[], { program }: Context): Code {
  return program.form.placeOf(plainIn(value).code, values, program.list);
}
