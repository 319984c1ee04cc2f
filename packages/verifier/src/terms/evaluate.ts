import Fraction from 'fraction.js';
import type { Atom, Bounds, Numeric, Term, Truth } from './term.js';

/** Values of variables; what is not in it is false, or the number nearest to zero that it can be. */
export type Assignment = ReadonlyMap<string, boolean | Fraction>;

/** The value of a variable that follows from others. */
export type Derive = (name: string, number: (of: Numeric) => Fraction) => Fraction | undefined;

/** Reads terms with the same values of variables, each once. */
export function createReader(assignment: Assignment, derive: Derive = () => undefined) {
  const truths = new Map<Truth, boolean>();
  const numbers = new Map<Numeric | Atom, Fraction>();

  const truth = (of: Truth): boolean => {
    const known = truths.get(of);
    if (known !== undefined) return known;
    const value = readTruth(of);
    truths.set(of, value);
    return value;
  };
  const readTruth = (of: Truth): boolean => {
    switch (of.kind) {
      case 'literal':
        return of.value;
      case 'variable':
        return assignment.get(of.name) === true;
      case 'not':
        return !truth(of.of);
      case 'and':
        return of.operands.every(truth);
      case 'or':
        return of.operands.some(truth);
      case 'choice':
        return truth(of.when) ? truth(of.then) : truth(of.otherwise);
      case 'sign': {
        const order = number(of.of).compare(0);
        return of.relation === '=' ? order === 0 : of.relation === '>' ? order > 0 : order >= 0;
      }
    }
  };
  const number = (of: Numeric): Fraction => {
    const known = numbers.get(of);
    if (known !== undefined) return known;
    const value = of.parts.reduce(
      (sum, { factor, atom }) => sum.add(readAtom(atom).mul(factor)),
      of.constant,
    );
    numbers.set(of, value);
    return value;
  };
  const readAtom = (atom: Atom): Fraction => {
    const known = numbers.get(atom);
    if (known !== undefined) return known;
    const value = atomOf(atom);
    numbers.set(atom, value);
    return value;
  };
  const atomOf = (atom: Atom): Fraction => {
    switch (atom.kind) {
      case 'variable': {
        const found = assignment.get(atom.name);
        return found instanceof Fraction
          ? found
          : (derive(atom.name, number) ?? nearestToZero(atom));
      }
      case 'choice':
        return truth(atom.when) ? number(atom.then) : number(atom.otherwise);
      case 'product':
        return number(atom.left).mul(number(atom.right));
      case 'quotient': {
        const divisor = number(atom.right);
        return divisor.compare(0) === 0 ? divisor : number(atom.left).div(divisor);
      }
      case 'whole':
        return number(atom.of).floor();
    }
  };
  return { truth, number };
}

function nearestToZero({ min, max }: Bounds): Fraction {
  if (min !== undefined && min.compare(0) > 0) return min;
  return max !== undefined && max.compare(0) < 0 ? max : new Fraction(0);
}

/** All terms and atoms under some, each once. */
export function* termsUnder(roots: readonly Term[]): Generator<Term | Atom> {
  const seen = new Set<Term | Atom>();
  const pending: (Term | Atom)[] = [...roots];
  for (let term = pending.pop(); term !== undefined; term = pending.pop()) {
    if (seen.has(term)) continue;
    seen.add(term);
    yield term;
    pending.push(...partsOf(term));
  }
}

function partsOf(term: Term | Atom): readonly (Term | Atom)[] {
  switch (term.kind) {
    case 'literal':
    case 'variable':
      return [];
    case 'not':
    case 'sign':
    case 'whole':
      return [term.of];
    case 'and':
    case 'or':
      return term.operands;
    case 'choice':
      return [term.when, term.then, term.otherwise];
    case 'product':
    case 'quotient':
      return [term.left, term.right];
    case 'sum':
      return term.parts.map(({ atom }) => atom);
  }
}
