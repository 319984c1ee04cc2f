import Fraction from 'fraction.js';
import { createCalendarTerms, dayOf } from '../encoding/calendar-terms.js';
import { encode, textsIn } from '../encoding/encode.js';
import { Beyond } from '../encoding/outcome.js';
import type { UnknownReason } from '../finding.js';
import { type Answer, askWhether } from '../solve/ask-whether.js';
import { lastPlaces } from '../solve/last-places.js';
import type { Solver } from '../solve/solver.js';
import type { Assignment } from '../terms/evaluate.js';
import type { Goal } from '../terms/script.js';
import type { Truth } from '../terms/term.js';
import { createTerms } from '../terms/terms.js';
import { dateText } from '../witness/facts.js';
import { smaller } from '../witness/smaller.js';
import type { BehaviourDifference, OutputValue, Region } from './comparison.js';
import { type Differing, differingIn } from './decided.js';
import { linkInputs } from './linked-inputs.js';
import type { SharedRule } from './outputs.js';
import { regionOf } from './region.js';
import type { ViewPair } from './view-pairs.js';
import { type EncodedSides, type Way, waysOf } from './ways.js';
import { factsOfBoth } from './witness-facts.js';

type Values = Pick<BehaviourDifference, 'before' | 'after'>;

export type Search =
  | { readonly status: 'none' }
  | { readonly status: 'found'; readonly difference: BehaviourDifference }
  | { readonly status: 'unknown'; readonly reason: UnknownReason };

/** Puts questions about two policies to a solver. */
export interface PairJudge {
  /** Undefined where the values of a rule are not followed. */
  waysOf(rule: SharedRule): readonly Way[] | undefined;
  /** Facts that differ in this way, with other values than those seen. */
  find(way: Way, seen: readonly Values[]): Promise<Search>;
  /** Where they differ in this way, and of named values between these two. */
  region(way: Way, values: Values): Promise<Region | undefined>;
}

export interface PairOptions {
  readonly solver: Solver;
  readonly longest: number;
  readonly milliseconds?: number;
}

export function createPairJudge(
  pair: ViewPair,
  { solver, longest, milliseconds = 2_000 }: PairOptions,
  left: () => number,
): PairJudge {
  const { sides, inputs, texts } = encodeSides(pair, longest);
  const { encoding } = sides.before;
  const { terms } = encoding;

  const ask = async (formulas: readonly Truth[], goals?: readonly Goal[]): Promise<Answer> => {
    const rest = left();
    if (rest <= 0) return { status: 'unknown', reason: 'budget' };
    const assumed = [sides.before, sides.after].flatMap((each) =>
      each.encoding.assumptions(formulas),
    );
    const all = [...inputs.links, ...assumed, ...formulas];
    return askWhether(all, solver, Math.min(rest, milliseconds), goals);
  };

  const shown = (way: Way, assignment: Assignment): BehaviourDifference | undefined => {
    const facts = factsOfBoth(inputs, assignment, texts);
    if (facts === undefined) return undefined;
    const day = assignment.get(encoding.asOfName);
    const asOf = day instanceof Fraction ? dateText(day) : pair.period.from;
    return differenceWith(way, pair, facts, asOf);
  };

  const find = async (way: Way, seen: readonly Values[]): Promise<Search> => {
    const others = seen.map(({ before, after }) => terms.not(betweenOf(way, before, after)));
    const formulas = [way.when, ...others];
    const answer = await ask(formulas);
    if (answer.status === 'impossible') return { status: 'none' };
    if (answer.status === 'unknown') return answer;
    const difference = shown(way, answer.assignment);
    if (difference !== undefined) return { status: 'found', difference };
    const places = lastPlaces(formulas, terms);
    const again = places.length === 0 ? answer : await ask([...formulas, ...places]);
    const second = again.status === 'possible' ? shown(way, again.assignment) : undefined;
    if (second !== undefined) return { status: 'found', difference: second };
    return { status: 'unknown', reason: 'abstracted' };
  };

  const region = async (way: Way, { before, after }: Values): Promise<Region | undefined> => {
    const when = way.between === undefined ? way.when : betweenOf(way, before, after);
    const names = new Set(sides.before.core.inputs.map(({ name }) => name));
    const own = inputs.after.variables.filter(({ input }) => !names.has(input.name));
    const linked = inputs.after.variables.filter(({ input }) => names.has(input.name));
    const same = new Set(linked.map(({ name }) => name));
    const variables = [...inputs.before.variables, ...own];
    return regionOf({ when, variables, same, terms, texts, ask });
  };

  const ways = (rule: SharedRule): readonly Way[] | undefined => {
    try {
      return waysOf(rule, sides);
    } catch (error) {
      if (error instanceof Beyond) return undefined;
      throw error;
    }
  };

  const betweenOf = (way: Way, before: OutputValue, after: OutputValue): Truth =>
    way.between?.(textOf(before), textOf(after)) ?? terms.literal(false);

  return { waysOf: ways, find, region };
}

function encodeSides({ before, after, period }: ViewPair, longest: number) {
  const terms = createTerms();
  const calendar = createCalendarTerms(terms);
  const texts = textsIn(before.core, after.core);
  const inputs = linkInputs({ before: before.core, after: after.core }, terms, longest);
  const asOf = terms.numberVariable('asOf', true, {
    min: new Fraction(dayOf(period.from)),
    max: new Fraction(dayOf(period.until)),
    grain: new Fraction(1),
  });
  const settings = { period, longest, texts };
  const shared = { terms, calendar, asOf };
  const sides: EncodedSides = {
    before: {
      core: before.core,
      encoding: encode({
        ...settings,
        core: before.core,
        shared: { ...shared, inputs: inputs.before },
      }),
    },
    after: {
      core: after.core,
      encoding: encode({
        ...settings,
        core: after.core,
        prefix: 'b',
        shared: { ...shared, inputs: inputs.after },
      }),
    },
  };
  return { sides, inputs, texts };
}

/** Confirmed, with as few facts as show the same difference. */
function differenceWith(
  { output, kind }: Way,
  { before, after, place }: ViewPair,
  facts: Parameters<typeof smaller>[1],
  asOf: string,
): BehaviourDifference | undefined {
  const differs = (each: typeof facts): Differing | undefined =>
    differingIn(output, { before, after, facts: each, asOf }).find((found) => found.kind === kind);
  const first = differs(facts);
  if (first === undefined) return undefined;
  const isSame = (each: typeof facts): boolean => {
    const found = differs(each);
    return (
      found !== undefined &&
      (kind !== 'becomes' ||
        (textOf(found.before) === textOf(first.before) &&
          textOf(found.after) === textOf(first.after)))
    );
  };
  const names = new Set(before.core.inputs.map(({ name }) => name));
  const own = after.core.inputs.filter(({ name }) => !names.has(name));
  const core = {
    ...before.core,
    inputs: [...before.core.inputs, ...own],
    enumerations: [...before.core.enumerations, ...after.core.enumerations],
  };
  const least = smaller(core, facts, isSame);
  const { before: one, after: other } = differs(least) ?? first;
  const placed = place === undefined ? {} : { place };
  const witness = { facts: least, asOf, ...placed };
  return { output: output.name, kind, before: one, after: other, witness };
}

function textOf(value: OutputValue): string {
  return value.status === 'decided' ? String(value.value) : value.code;
}
