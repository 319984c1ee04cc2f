import type { Core } from '@tiaoli/ir';
import { type Encoding, valuesOf } from '../encoding/encode.js';
import { isSound, type Outcome } from '../encoding/outcome.js';
import type { Truth } from '../terms/term.js';
import type { Terms } from '../terms/terms.js';
import type { DifferenceKind } from './comparison.js';
import type { Output, SharedRule } from './outputs.js';

/** One way in which two cores may decide differently. */
export interface Way {
  readonly output: Output;
  readonly kind: DifferenceKind;
  readonly when: Truth;
  /** For values that have names: where they are these two. */
  between?(before: string, after: string): Truth;
}

export interface EncodedSides {
  readonly before: { readonly core: Core; readonly encoding: Encoding };
  readonly after: { readonly core: Core; readonly encoding: Encoding };
}

/** What is decided about one thing: the policy itself, or one element of a list. */
interface Couple {
  readonly present: Truth;
  readonly one: Outcome;
  readonly other: Outcome;
}

/** Every way in which a rule may differ; undefined where its values are not followed. */
export function waysOf(shared: SharedRule, sides: EncodedSides): readonly Way[] | undefined {
  const { terms } = sides.before.encoding;
  const couples = couplesOf(shared, sides);
  const [first] = shared.outputs;
  if (first === undefined) return [];
  const anywhere = (
    kind: DifferenceKind,
    output: Output,
    when: (couple: Couple) => Truth,
  ): Way => ({
    output,
    kind,
    when: terms.or(...couples.map((each) => terms.and(each.present, when(each)))),
  });
  const fails = anywhere('fails', first, ({ one, other }) =>
    terms.and(isSound(terms, one), terms.not(isSound(terms, other))),
  );
  const succeeds = anywhere('succeeds', first, ({ one, other }) =>
    terms.and(terms.not(isSound(terms, one)), isSound(terms, other)),
  );
  const ways: Way[] = [fails, succeeds];
  for (const output of shared.outputs) {
    const of = couples.map((couple) => inField(couple, output));
    if (of.some((each) => each === undefined)) return undefined;
    const found = valueWays(
      output,
      of.filter((each) => each !== undefined),
      sides,
    );
    if (found === undefined) return undefined;
    ways.push(...found);
  }
  return ways;
}

function couplesOf(
  { rule, entity }: SharedRule,
  { before, after }: EncodedSides,
): readonly Couple[] {
  const { terms } = before.encoding;
  if (entity === undefined) {
    const [one, other] = [before.encoding.rule(rule), after.encoding.rule(rule)];
    return [{ present: terms.literal(true), one, other }];
  }
  const theirs = after.encoding.elementRules(entity, rule);
  return before.encoding.elementRules(entity, rule).flatMap(({ present, outcome }, index) => {
    const match = theirs[index];
    if (match === undefined) return [];
    return [{ present: terms.and(present, match.present), one: outcome, other: match.outcome }];
  });
}

/** A couple of fields, with what makes the whole fail. */
function inField({ present, one, other }: Couple, { field }: Output): Couple | undefined {
  if (field === undefined) return { present, one, other };
  const [ours, theirs] = [one.fields?.get(field), other.fields?.get(field)];
  if (ours === undefined || theirs === undefined) return undefined;
  return {
    present,
    one: { ...ours, faults: one.faults },
    other: { ...theirs, faults: other.faults },
  };
}

function valueWays(
  output: Output,
  couples: readonly Couple[],
  sides: EncodedSides,
): readonly Way[] | undefined {
  const { terms } = sides.before.encoding;
  const conditions = couples.map((couple) => conditionsOn(couple, output, sides));
  if (conditions.some((each) => each === undefined)) return undefined;
  const known = conditions.filter((each) => each !== undefined);
  const kinds = [...new Set(known.flatMap((each) => [...each.keys()]))];
  const sound = ({ present, one, other }: Couple): Truth =>
    terms.and(present, isSound(terms, one), isSound(terms, other));
  const where = (pick: (couple: Couple, index: number) => Truth): Truth =>
    terms.or(...couples.map((each, index) => terms.and(sound(each), pick(each, index))));
  return kinds.map((kind) => ({
    output,
    kind,
    when: where((_, index) => known[index]?.get(kind) ?? terms.literal(false)),
    ...(kind === 'becomes' &&
      hasNames(output) && {
        between: (before: string, after: string) =>
          where(({ one, other }) =>
            terms.and(
              isNamed(one, before, output.before, sides.before.core, terms),
              isNamed(other, after, output.after, sides.after.core, terms),
            ),
          ),
      }),
  }));
}

type Conditions = ReadonlyMap<DifferenceKind, Truth>;

function conditionsOn(
  { one, other }: Couple,
  { before, after }: Output,
  sides: EncodedSides,
): Conditions | undefined {
  const { terms } = sides.before.encoding;
  const [left, right] = [one.value, other.value];
  if (before.type.kind !== after.type.kind) return new Map([['becomes', terms.literal(true)]]);
  if (left.kind === 'truth' && right.kind === 'truth') {
    return new Map([['becomes', terms.choice(left.term, terms.not(right.term), right.term)]]);
  }
  if (left.kind === 'list' && right.kind === 'list') {
    const differs = left.members.map(({ present, element }) => {
      const same = right.members.filter((each) => each.element.key === element.key);
      const there = terms.or(...same.map((each) => each.present));
      return terms.choice(present, terms.not(there), there);
    });
    return new Map([['becomes', terms.or(...differs)]]);
  }
  if (left.kind !== 'number' || right.kind !== 'number') return undefined;
  if (before.type.kind === 'enumeration') {
    const [ours, theirs] = [
      valuesOf(sides.before.core, before.type),
      valuesOf(sides.after.core, after.type),
    ];
    const same = ours.join('\n') === theirs.join('\n');
    const equal = same
      ? terms.equal(left.term, right.term)
      : terms.or(
          ...ours.map((name) =>
            terms.and(
              isNamed(one, name, before, sides.before.core, terms),
              isNamed(other, name, after, sides.after.core, terms),
            ),
          ),
        );
    return new Map([['becomes', terms.not(equal)]]);
  }
  if (before.type.kind === 'text') {
    return new Map([['becomes', terms.not(terms.equal(left.term, right.term))]]);
  }
  return new Map([
    ['rises', terms.less(left.term, right.term)],
    ['falls', terms.less(right.term, left.term)],
  ]);
}

function hasNames({ before, after }: Output): boolean {
  const kinds = [before.type.kind, after.type.kind];
  return kinds.every((kind) => kind === 'enumeration') || kinds.every((kind) => kind === 'boolean');
}

function isNamed(
  { value }: Outcome,
  name: string,
  { type }: Output['before'],
  core: Core,
  terms: Terms,
): Truth {
  if (value.kind === 'truth') return name === 'true' ? value.term : terms.not(value.term);
  const code = valuesOf(core, type).indexOf(name);
  if (value.kind !== 'number' || code < 0) return terms.literal(false);
  return terms.equal(value.term, terms.number(code));
}
