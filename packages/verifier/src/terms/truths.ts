import type { Truth } from './term.js';
import type { Keep } from './terms.js';

export interface Truths {
  literal(value: boolean): Truth;
  truthVariable(name: string): Truth;
  not(of: Truth): Truth;
  and(...operands: readonly Truth[]): Truth;
  or(...operands: readonly Truth[]): Truth;
  choice(when: Truth, then: Truth, otherwise: Truth): Truth;
}

export function createTruths(keep: Keep): Truths {
  const literal = (value: boolean): Truth =>
    keep(`${value}`, (id): Truth => ({ id, sort: 'truth', kind: 'literal', value }));
  const not = (of: Truth): Truth => {
    if (of.kind === 'literal') return literal(!of.value);
    if (of.kind === 'not') return of.of;
    return keep(`!${of.id}`, (id): Truth => ({ id, sort: 'truth', kind: 'not', of }));
  };
  const join = (kind: 'and' | 'or', operands: readonly Truth[]): Truth => {
    const neutral = kind === 'and';
    const all = new Map<number, Truth>();
    for (const operand of operands.flatMap((each) =>
      each.kind === kind ? each.operands : [each],
    )) {
      if (operand.kind === 'literal') {
        if (operand.value !== neutral) return operand;
      } else all.set(operand.id, operand);
    }
    const parts = [...all.values()].sort((a, b) => a.id - b.id);
    if (parts.some((each) => each.kind === 'not' && all.has(each.of.id))) return literal(!neutral);
    const [first] = parts;
    if (first === undefined) return literal(neutral);
    if (parts.length === 1) return first;
    const key = `${kind}${parts.map(({ id }) => id).join(',')}`;
    return keep(key, (id): Truth => ({ id, sort: 'truth', kind, operands: parts }));
  };
  const and = (...operands: readonly Truth[]): Truth => join('and', operands);
  const or = (...operands: readonly Truth[]): Truth => join('or', operands);
  const choice = (when: Truth, then: Truth, otherwise: Truth): Truth => {
    if (when.kind === 'literal') return when.value ? then : otherwise;
    if (then === otherwise) return then;
    if (then.kind === 'literal')
      return then.value ? or(when, otherwise) : and(not(when), otherwise);
    if (otherwise.kind === 'literal') {
      return otherwise.value ? or(not(when), then) : and(when, then);
    }
    return keep(
      `?${when.id},${then.id},${otherwise.id}`,
      (id): Truth => ({
        id,
        sort: 'truth',
        kind: 'choice',
        when,
        then,
        otherwise,
      }),
    );
  };
  return {
    literal,
    truthVariable: (name) =>
      keep(`t${name}`, (id): Truth => ({ id, sort: 'truth', kind: 'variable', name })),
    not,
    and,
    or,
    choice,
  };
}
