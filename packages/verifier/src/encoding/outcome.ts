import type { Numeric, Truth } from '../terms/term.js';
import type { Terms } from '../terms/terms.js';

/** An error that an expression may come to. */
export interface Fault {
  /** The code of its message. */
  readonly code: string;
  /** Id of the node that fails, into the core's origins. */
  readonly node: number;
  /** The rule that the node stands in; qualified where it is one of an entity. */
  readonly rule: string;
  readonly when: Truth;
}

/** One thing of a list that proofs look at. */
export interface Element {
  readonly entity: string;
  /** Tells it from all others. */
  readonly key: string;
  readonly facts: ReadonlyMap<string, Outcome>;
}

export interface Member {
  readonly present: Truth;
  readonly element: Element;
}

/**
 * Dates are days since 1970-01-01, the values of an enumeration their place in it, from 0, and texts
 * numbers that stand for them.
 */
export type Value =
  | { readonly kind: 'truth'; readonly term: Truth }
  | { readonly kind: 'number'; readonly term: Numeric }
  | { readonly kind: 'list'; readonly members: readonly Member[] }
  /** All that it says is in its fields. */
  | { readonly kind: 'record' }
  /** Shown to people and never computed with. */
  | { readonly kind: 'opaque' };

/** What an expression comes to. Its value counts only where no fault holds. */
export interface Outcome {
  readonly value: Value;
  readonly faults: readonly Fault[];
  /** Of a record, a score, a checklist or milestones. */
  readonly fields?: ReadonlyMap<string, Outcome>;
}

/** What proofs do not follow; whoever asks goes on with anything that it might be. */
export class Beyond extends Error {
  readonly reason: BeyondReason;

  constructor(reason: BeyondReason) {
    super(reason);
    this.reason = reason;
  }
}

export type BeyondReason =
  | 'workingDays'
  | 'allocation'
  | 'manyMonths'
  | 'nested'
  | 'parity'
  | 'shape';

export function truth(term: Truth, faults: readonly Fault[] = []): Outcome {
  return { value: { kind: 'truth', term }, faults };
}

export function number(term: Numeric, faults: readonly Fault[] = []): Outcome {
  return { value: { kind: 'number', term }, faults };
}

export function truthIn({ value }: Outcome): Truth {
  if (value.kind !== 'truth') throw new Beyond('shape');
  return value.term;
}

export function numberIn({ value }: Outcome): Numeric {
  if (value.kind !== 'number') throw new Beyond('shape');
  return value.term;
}

export function membersIn({ value }: Outcome): readonly Member[] {
  if (value.kind !== 'list') throw new Beyond('shape');
  return value.members;
}

/** All faults, each once, holding where any of the same holds. */
export function allFaults(terms: Terms, ...lists: readonly (readonly Fault[])[]): readonly Fault[] {
  const found = new Map<string, Fault>();
  for (const fault of lists.flat()) {
    const key = `${fault.node} ${fault.code}`;
    const known = found.get(key);
    found.set(
      key,
      known === undefined ? fault : { ...known, when: terms.or(known.when, fault.when) },
    );
  }
  return [...found.values()].filter(({ when }) => when.kind !== 'literal' || when.value);
}

/** The same faults where something else holds as well. */
export function faultsWhere(
  terms: Terms,
  condition: Truth,
  faults: readonly Fault[],
): readonly Fault[] {
  if (condition.kind === 'literal' && condition.value) return faults;
  return allFaults(
    terms,
    faults.map((fault) => ({ ...fault, when: terms.and(condition, fault.when) })),
  );
}

/** Where nothing fails. */
export function isSound(terms: Terms, { faults }: Outcome): Truth {
  return terms.not(terms.or(...faults.map(({ when }) => when)));
}

/** One outcome or another. */
export function chooseOutcome(terms: Terms, when: Truth, then: Outcome, other: Outcome): Outcome {
  if (when.kind === 'literal') return when.value ? then : other;
  if (then === other) return then;
  const faults = allFaults(
    terms,
    faultsWhere(terms, when, then.faults),
    faultsWhere(terms, terms.not(when), other.faults),
  );
  const value = chooseValue(terms, when, then.value, other.value);
  const fields = chooseFields(terms, when, then.fields, other.fields);
  return fields === undefined ? { value, faults } : { value, faults, fields };
}

function chooseValue(terms: Terms, when: Truth, then: Value, other: Value): Value {
  if (then.kind === 'truth' && other.kind === 'truth') {
    return { kind: 'truth', term: terms.choice(when, then.term, other.term) };
  }
  if (then.kind === 'number' && other.kind === 'number') {
    return { kind: 'number', term: terms.choose(when, then.term, other.term) };
  }
  if (then.kind === 'list' && other.kind === 'list') {
    const only = (condition: Truth, members: readonly Member[]): readonly Member[] =>
      members.map(({ present, element }) => ({ element, present: terms.and(condition, present) }));
    const members = [...only(when, then.members), ...only(terms.not(when), other.members)];
    return { kind: 'list', members };
  }
  return then.kind === 'record' && other.kind === 'record' ? then : { kind: 'opaque' };
}

type Fields = ReadonlyMap<string, Outcome> | undefined;

function chooseFields(terms: Terms, when: Truth, then: Fields, other: Fields): Fields {
  if (then === undefined || other === undefined) return undefined;
  return new Map(
    [...then].flatMap(([name, outcome]) => {
      const same = other.get(name);
      return same === undefined ? [] : [[name, chooseOutcome(terms, when, outcome, same)]];
    }),
  );
}

/** That two outcomes have the same value, field by field. */
export function isSame(terms: Terms, left: Outcome, right: Outcome): Truth {
  if (left.value.kind === 'truth' && right.value.kind === 'truth') {
    const [a, b] = [left.value.term, right.value.term];
    return terms.choice(a, b, terms.not(b));
  }
  if (left.value.kind === 'number' && right.value.kind === 'number') {
    return terms.equal(left.value.term, right.value.term);
  }
  const [fields, others] = [left.fields, right.fields];
  if (fields === undefined || others === undefined) throw new Beyond('shape');
  return terms.and(
    ...[...fields].map(([name, outcome]) => {
      const same = others.get(name);
      if (same === undefined) throw new Beyond('shape');
      return isSame(terms, outcome, same);
    }),
  );
}
