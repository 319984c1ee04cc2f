import Fraction from 'fraction.js';
import { added, divided, exactly, multiplied, scaled, wholeBelow } from './bounds.js';
import type { Atom, Bounds, Numeric, Part } from './term.js';
import type { Keep } from './terms.js';

export interface Numbers {
  number(value: Fraction | number | string): Numeric;
  numberVariable(name: string, isWhole: boolean, bounds: Bounds): Numeric;
  add(...numbers: readonly Numeric[]): Numeric;
  subtract(left: Numeric, right: Numeric): Numeric;
  scale(of: Numeric, factor: Fraction): Numeric;
  product(left: Numeric, right: Numeric): Numeric;
  quotient(left: Numeric, right: Numeric): Numeric;
  /** The greatest whole number that is not above it. */
  whole(of: Numeric): Numeric;
  /** A number that is one atom. */
  atom(key: string, make: (id: number) => Atom): Numeric;
}

export function createNumbers(keep: Keep): Numbers {
  const make = (constant: Fraction, parts: readonly Part[]): Numeric => {
    const key = `+${text(constant)};${parts.map(({ factor, atom }) => `${text(factor)}*${atom.id}`).join(';')}`;
    return keep(key, (id): Numeric => {
      const bounds = parts
        .map(({ factor, atom }) => scaled(atom, factor))
        .reduce(added, exactly(constant));
      return { id, sort: 'number', kind: 'sum', constant, parts, ...bounds };
    });
  };
  const number = (value: Fraction | number | string): Numeric => make(new Fraction(value), []);
  const add = (...numbers: readonly Numeric[]): Numeric => {
    const factors = new Map<Atom, Fraction>();
    let constant = new Fraction(0);
    for (const each of numbers) {
      constant = constant.add(each.constant);
      for (const { factor, atom } of each.parts) {
        factors.set(atom, factors.get(atom)?.add(factor) ?? factor);
      }
    }
    const parts = [...factors]
      .filter(([, factor]) => factor.compare(0) !== 0)
      .map(([atom, factor]) => ({ atom, factor }));
    return make(
      constant,
      parts.sort((a, b) => a.atom.id - b.atom.id),
    );
  };
  const scale = (of: Numeric, factor: Fraction): Numeric => {
    if (factor.compare(0) === 0) return number(0);
    if (factor.compare(1) === 0) return of;
    const parts = of.parts.map((part) => ({ ...part, factor: part.factor.mul(factor) }));
    return make(of.constant.mul(factor), parts);
  };
  const atom = (key: string, makeAtom: (id: number) => Atom): Numeric =>
    make(new Fraction(0), [{ factor: new Fraction(1), atom: keep(key, makeAtom) }]);
  return {
    number,
    add,
    scale,
    atom,
    numberVariable: (name, isWhole, bounds) =>
      atom(`v${name}`, (id) => ({ id, kind: 'variable', name, isWhole, ...bounds })),
    subtract: (left, right) => add(left, scale(right, new Fraction(-1))),
    product: (left, right) => {
      const [a, b] = left.id <= right.id ? [left, right] : [right, left];
      const bounds = multiplied(a, b);
      return atom(`*${a.id},${b.id}`, (id) => ({
        id,
        kind: 'product',
        left: a,
        right: b,
        ...bounds,
      }));
    },
    quotient: (left, right) =>
      atom(`/${left.id},${right.id}`, (id) => ({
        id,
        kind: 'quotient',
        left,
        right,
        ...divided(left, right),
      })),
    whole: (of) => {
      if (of.parts.length === 0) return number(of.constant.floor());
      if (isWhole(of)) return of;
      return atom(`w${of.id}`, (id) => ({ id, kind: 'whole', of, ...wholeBelow(of) }));
    },
  };
}

function isWhole({ grain }: Numeric): boolean {
  return grain !== undefined && grain.d === 1n;
}

function text(value: Fraction): string {
  return value.toFraction();
}
