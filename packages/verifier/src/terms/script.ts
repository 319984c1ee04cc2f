import type Fraction from 'fraction.js';
import type { Atom, Numeric, Part, Term, Truth } from './term.js';

/**
 * An SMT-LIB 2 script that asks whether all formulas can hold together, and for the values of the
 * variables in them if so. Names of variables are written as they are: they are made by us, and
 * nothing that a policy says is ever among them.
 */
export interface Script {
  readonly text: string;
  /** The variables that occur, whose values are asked for. */
  readonly variables: readonly string[];
  /** Whether a product or quotient of two unknown numbers occurs. */
  readonly isNonlinear: boolean;
}

/** What the values are to be, as far as they can; the first goal counts most (Z3, not SMT-LIB). */
export interface Goal {
  readonly goal: 'minimize' | 'maximize';
  readonly of: Numeric;
}

export function scriptOf(formulas: readonly Truth[], goals: readonly Goal[] = []): Script {
  const writer = createWriter();
  const asserted = formulas.map((formula) => `(assert ${writer.write(formula)})`);
  const wanted = goals.map(({ goal, of }) => `(${goal} ${writer.number(of)})`);
  const variables = [...writer.variables.keys()];
  const lines = [
    ...writer.variables.values(),
    ...writer.definitions,
    ...asserted,
    ...wanted,
    '(check-sat)',
    ...(variables.length === 0 ? [] : [`(get-value (${variables.join(' ')}))`]),
  ];
  return { text: lines.join('\n'), variables, isNonlinear: writer.isNonlinear() };
}

/** Whole numbers are written as such wherever everything in them is whole: that is decided faster. */
type Sort = 'Bool' | 'Int' | 'Real';

/** Writes what is small in place, and what is larger once, under a name. */
function createWriter() {
  const written = new Map<Term | Atom, string>();
  const variables = new Map<string, string>();
  const definitions: string[] = [];
  const sorts = createSorts();
  let nonlinear = false;

  const named = (sort: Sort, text: string): string => {
    if (text.length < 40) return text;
    const name = `d${definitions.length}`;
    definitions.push(`(define-fun ${name} () ${sort} ${text})`);
    return name;
  };
  const once = (of: Term | Atom, sort: Sort, make: () => string): string => {
    const known = written.get(of);
    if (known !== undefined) return known;
    const text = named(sort, make());
    written.set(of, text);
    return text;
  };
  const truth = (term: Truth): string => once(term, 'Bool', () => writeTruth(term));
  const writeTruth = (term: Truth): string => {
    switch (term.kind) {
      case 'literal':
        return String(term.value);
      case 'variable':
        variables.set(term.name, `(declare-const ${term.name} Bool)`);
        return term.name;
      case 'not':
        return `(not ${truth(term.of)})`;
      case 'and':
      case 'or':
        return `(${term.kind} ${term.operands.map(truth).join(' ')})`;
      case 'choice':
        return `(ite ${truth(term.when)} ${truth(term.then)} ${truth(term.otherwise)})`;
      case 'sign':
        return writeSign(term.relation, term.of);
    }
  };
  /** What counts less stands on the other side, so that a comparison reads as one. */
  const writeSign = (relation: '=' | '>' | '≥', of: Numeric): string => {
    const operator = relation === '≥' ? '>=' : relation;
    const whole = inWholes(of);
    const sort = whole.parts.every(({ atom }) => sorts.isWholeAtom(atom)) ? 'Int' : 'Real';
    const zero = whole.constant.sub(whole.constant);
    const isPlus = whole.constant.compare(0) >= 0;
    const left = whole.parts.filter(({ factor }) => factor.compare(0) > 0);
    const right = whole.parts
      .filter(({ factor }) => factor.compare(0) < 0)
      .map((part) => ({ ...part, factor: part.factor.neg() }));
    const above = writeSum(left, isPlus ? whole.constant : zero, sort);
    const below = writeSum(right, isPlus ? zero : whole.constant.neg(), sort);
    return `(${operator} ${above} ${below})`;
  };
  /** A number of the sort that is wanted. */
  const number = (of: Numeric, wanted: 'Int' | 'Real'): string => {
    const sort = sorts.isWhole(of) ? 'Int' : 'Real';
    const text = once(of, sort, () => writeSum(of.parts, of.constant, sort));
    return sort === wanted ? text : `(to_real ${text})`;
  };
  const writeSum = (parts: readonly Part[], constant: Fraction, sort: 'Int' | 'Real'): string => {
    const texts = parts.map(({ factor, atom }) => {
      const text = atomAs(atom, sort);
      return factor.compare(1) === 0 ? text : `(* ${literal(factor, sort)} ${text})`;
    });
    if (constant.compare(0) !== 0 || texts.length === 0) texts.push(literal(constant, sort));
    return texts.length === 1 ? (texts[0] ?? '') : `(+ ${texts.join(' ')})`;
  };
  const atomAs = (atom: Atom, wanted: 'Int' | 'Real'): string => {
    const sort = sorts.isWholeAtom(atom) ? 'Int' : 'Real';
    const text = once(atom, sort, () => writeAtom(atom, sort));
    return sort === wanted ? text : `(to_real ${text})`;
  };
  const writeAtom = (atom: Atom, sort: 'Int' | 'Real'): string => {
    switch (atom.kind) {
      case 'variable':
        declare(atom);
        return atom.name;
      case 'choice':
        return `(ite ${truth(atom.when)} ${number(atom.then, sort)} ${number(atom.otherwise, sort)})`;
      case 'whole':
        return writeWhole(atom.of);
      case 'product':
        nonlinear = true;
        return `(* ${number(atom.left, sort)} ${number(atom.right, sort)})`;
      case 'quotient':
        nonlinear = true;
        return `(/ ${number(atom.left, sort)} ${number(atom.right, sort)})`;
    }
  };
  /** A whole number divided by another is divided as such. */
  const writeWhole = (of: Numeric): string => {
    const whole = inWholes(of);
    if (!whole.parts.every(({ atom }) => sorts.isWholeAtom(atom))) {
      return `(to_int ${number(of, 'Real')})`;
    }
    return `(div ${writeSum(whole.parts, whole.constant, 'Int')} ${whole.denominator})`;
  };
  const declare = ({ name, isWhole, min, max }: Extract<Atom, { kind: 'variable' }>): void => {
    const sort = isWhole ? 'Int' : 'Real';
    const bound = (operator: string, limit: Fraction | undefined): string =>
      limit === undefined ? '' : `(assert (${operator} ${name} ${literal(limit, sort)}))`;
    const lines = [
      `(declare-const ${name} ${sort})`,
      bound('>=', isWhole ? min?.ceil() : min),
      bound('<=', isWhole ? max?.floor() : max),
    ];
    variables.set(name, lines.join(''));
  };
  const wholeOrNot = (of: Numeric): string => number(of, sorts.isWhole(of) ? 'Int' : 'Real');
  return {
    write: truth,
    number: wholeOrNot,
    variables,
    definitions,
    isNonlinear: () => nonlinear,
  };
}

/** Which terms are whole whatever their variables are. */
function createSorts() {
  const known = new Map<Atom, boolean>();
  const isWhole = ({ constant, parts }: Numeric): boolean =>
    constant.d === 1n && parts.every(({ factor, atom }) => factor.d === 1n && isWholeAtom(atom));
  const isWholeAtom = (atom: Atom): boolean => {
    const found = known.get(atom);
    if (found !== undefined) return found;
    const value = find(atom);
    known.set(atom, value);
    return value;
  };
  const find = (atom: Atom): boolean => {
    switch (atom.kind) {
      case 'variable':
        return atom.isWhole;
      case 'whole':
        return true;
      case 'choice':
        return isWhole(atom.then) && isWhole(atom.otherwise);
      case 'product':
        return isWhole(atom.left) && isWhole(atom.right);
      case 'quotient':
        return false;
    }
  };
  return { isWhole, isWholeAtom };
}

/** A number times the least whole one that makes all its factors whole. */
function inWholes({ constant, parts }: Numeric) {
  const denominator = [constant, ...parts.map(({ factor }) => factor)]
    .map(({ d }) => d)
    .reduce((a, b) => (a * b) / greatestCommon(a, b));
  return {
    denominator,
    constant: constant.mul(denominator),
    parts: parts.map(({ atom, factor }) => ({ atom, factor: factor.mul(denominator) })),
  };
}

function greatestCommon(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommon(b, a % b);
}

function literal(value: Fraction, sort: 'Int' | 'Real'): string {
  const { n, d } = value;
  const size = sort === 'Int' ? `${n}` : d === 1n ? `${n}.0` : `(/ ${n}.0 ${d}.0)`;
  return value.compare(0) < 0 ? `(- ${size})` : size;
}
