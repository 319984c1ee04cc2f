import { createWorkingDays, type HolidayCalendar, type WorkingDays } from '@tiaoli/calendar';
import { type Core, type DateText, entityOf, type Input, type Rule } from '@tiaoli/ir';
import { compileRules } from './compile.js';
import type { Problem } from './facts/problem.js';
import { createFactReader } from './facts/read-facts.js';
import { createDateReader as readDate } from './facts/read-value.js';
import { elementsOf } from './lists/members.js';
import { byName, createResult, type Result } from './results.js';
import { ruleOutcome } from './rules.js';
import { type Compiler, createKept, type Run } from './scope.js';
import type { Element, Value } from './value.js';

export interface RuntimeOptions {
  /** Days off and make-up working days; without them, what counts working days is an error. */
  readonly holidays?: HolidayCalendar;
}

/** What is decided about some facts. */
export interface Decision {
  /** By rule, in the order of declaration; empty where there are problems. */
  readonly results: Readonly<Record<string, Result>>;
  /** By list among the facts; absent where there is none. */
  readonly entities?: Readonly<Record<string, readonly ElementDecision[]>>;
  /** Facts that are not as they were declared. */
  readonly problems: readonly Problem[];
}

/** What is decided about one element of a list. */
export interface ElementDecision {
  readonly key: string;
  readonly results: Readonly<Record<string, Result>>;
  /** Those of its own lists. */
  readonly entities?: Readonly<Record<string, readonly ElementDecision[]>>;
}

export type Facts = Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>;

export interface Runtime {
  /** Decides with the parameter values of a day. */
  on(asOf: DateText): (facts: Facts) => Decision;
}

/** Compiles a linked core once; what it decides is what the evaluator decides. */
export function createRuntime(core: Core, { holidays }: RuntimeOptions = {}): Runtime {
  if ((core.uses ?? []).length > 0) throw new TypeError('a core that uses others is linked first');
  let workingDays: WorkingDays | undefined;
  const compiler = compileRules(core, () => {
    workingDays ??= createWorkingDays(holidays ?? noHolidays);
    return workingDays;
  });
  const read = createFactReader(core);
  const settle = compiler.settle([core.rules, core.entities]);
  const write = createWriter(compiler);
  return {
    on: (asOf) => {
      const mistake = asOfMistake(asOf);
      return (given) => {
        if (mistake !== undefined) return { results: {}, problems: [mistake] };
        const { facts, elements, problems } = read(given);
        if (problems.length > 0) return { results: {}, problems };
        const run = begin(facts, elements, asOf);
        settle(run);
        return write(run);
      };
    },
  };
}

const noHolidays: HolidayCalendar = { name: { zh: '', en: '' }, version: '', years: {} };

function asOfMistake(asOf: unknown): Problem | undefined {
  const isMissing = asOf === undefined || asOf === null || asOf === '';
  if (readDate({})(asOf) === asOf && !isMissing) return undefined;
  return { fact: '', code: isMissing ? 'as-of-missing' : 'as-of-not-a-date' };
}

function begin(facts: Run['whole']['facts'], elements: readonly Element[], asOf: DateText): Run {
  const whole = { facts, elements, asOf, counts: undefined, months: undefined };
  return {
    whole,
    parametersOn: asOf,
    month: undefined,
    rules: createKept(),
    ofElements: [],
    shared: undefined,
  };
}

type Answers = Pick<Decision, 'results' | 'entities'>;

/** Writes what the rules of the policy, or of an entity, come to. */
function createWriter({ core, rule }: Compiler): (run: Run) => Decision {
  const resultsOf = (rules: readonly Rule[], entity?: string) => {
    const shown = rules.filter(({ internal }) => !internal);
    const slots = shown.map((each) => ({
      name: each.name,
      slot: rule(each.name, entity),
      result: createResult(each),
    }));
    return (run: Run, element?: Element): Answers['results'] =>
      byName(
        slots.map(({ name, slot, result }) => [name, result(ruleOutcome(slot, run, element))]),
      );
  };
  const listsIn = (inputs: readonly Input[]) =>
    inputs.flatMap(({ name, type }, place) => {
      const entity = entityOf(type);
      return entity === undefined ? [] : [{ name, place, entity }];
    });
  const ofEntities = new Map(
    core.entities.map(({ name, rules, inputs }) => [
      name,
      { results: resultsOf(rules, name), lists: listsIn(inputs) },
    ]),
  );
  const entitiesOf = (
    lists: ReturnType<typeof listsIn>,
    facts: readonly (Value | undefined)[],
    run: Run,
  ): Pick<Answers, 'entities'> => {
    const given = lists.flatMap(({ name, place, entity }) => {
      const value = facts[place];
      const found = ofEntities.get(entity);
      if (value === undefined || found === undefined) return [];
      const decisions = elementsOf(value).map((element) => ({
        key: element.key,
        results: found.results(run, element),
        ...entitiesOf(found.lists, element.facts, run),
      }));
      return [[name, decisions] as const];
    });
    return given.length === 0 ? {} : { entities: byName(given) };
  };
  const results = resultsOf(core.rules);
  const lists = listsIn(core.inputs);
  return (run) => {
    const decision = { results: results(run), problems: [] };
    return lists.length === 0
      ? decision
      : { ...decision, ...entitiesOf(lists, run.whole.facts, run) };
  };
}
