import type { CoreExpression } from '@tiaoli/ir';
import { decides } from '@tiaoli/ir';
import { decimal } from '@tiaoli/ranges';
import { type Context, type Emitter, emit, inside, truthOf } from '../emit/context.js';
import { compare } from '../emit/order.js';
import { numberIn, plainIn } from '../emit/value.js';
import { binary, type Code, choose, local, not, number, truth } from '../program/code.js';

type Write = (context: Context) => Code;

export const emitAnd: Emitter<'and'> = ({ operands }, context) =>
  truthOf(joined('&&', operands.map(writing), context));

export const emitOr: Emitter<'or'> = ({ operands }, context) =>
  truthOf(joined('||', operands.map(writing), context));

function writing(operand: CoreExpression): Write {
  return (context) => plainIn(emit(operand, context)).code;
}

/** Each operand is looked at only where the ones before it leave it open. */
export function joined(operator: '&&' | '||', operands: readonly Write[], context: Context): Code {
  let code: Code = truth(operator === '&&');
  for (const write of operands) code = join(operator, code, write, context);
  return code;
}

function join(operator: '&&' | '||', first: Code, write: Write, context: Context): Code {
  if (first.code === 'truth') {
    return first.value === (operator === '||') ? first : write(context);
  }
  const block = context.block.inner();
  const second = write(inside(context, block));
  if (block.statements.length === 0) return binary(operator, first, second);
  const name = context.block.declare();
  const settled = context.block.inner();
  settled.set(name, truth(operator === '||'));
  block.set(name, second);
  if (operator === '&&') context.block.when(first, block, settled);
  else context.block.when(first, settled, block);
  return local(name);
}

/** Items that decide, each met or not; the fields of a checklist are beyond the fast path. */
export const emitChecklist: Emitter<'checklist'> = (node, context) => {
  const items = node.items.filter(decides).map(
    ({ when, modality }): Write =>
      (inner) => {
        const code = plainIn(emit(when, inner)).code;
        return modality === '不得' ? not(code) : code;
      },
  );
  if (node.require === 'all') return truthOf(joined('&&', items, context));
  if (node.require === 'any') return truthOf(joined('||', items, context));
  const { block } = context;
  const met = items.map((write) => choose(write(context), number(1), number(0)));
  const code = met.reduce((sum, each) => binary('+', sum, each), number(0));
  const count = {
    kind: 'decimal',
    code: block.keep(code),
    range: decimal(0, 0n, BigInt(items.length)),
  } as const;
  const wanted = node.count === undefined ? undefined : numberIn(emit(node.count, context));
  return truthOf(wanted === undefined ? truth(false) : compare('≥', count, wanted, block));
};
