import { createWorkingDays, type HolidayCalendar, type WorkingDays } from '@tiaoli/calendar';
import type { Core, DateText } from '@tiaoli/ir';
import { compileRules } from './compile.js';
import { createDecision, type Decision } from './decision.js';
import type { Problem } from './facts/problem.js';
import { createFactReader } from './facts/read-facts.js';
import { createDateReader } from './facts/read-value.js';
import { createKept, type Run } from './scope.js';

export interface RuntimeOptions {
  /** Days off and make-up working days; without them, what counts working days is an error. */
  readonly holidays?: HolidayCalendar;
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
  const decide = createDecision(compiler);
  return {
    on: (asOf) => {
      const mistake = asOfMistake(asOf);
      return (given) => {
        if (mistake !== undefined) return { results: {}, problems: [mistake] };
        const { facts, elements, problems } = read(given);
        if (problems.length > 0) return { results: {}, problems };
        const run = begin(facts, elements, asOf);
        settle(run);
        return decide(run);
      };
    },
  };
}

const noHolidays: HolidayCalendar = { name: { zh: '', en: '' }, version: '', years: {} };

function asOfMistake(asOf: unknown): Problem | undefined {
  const isMissing = asOf === undefined || asOf === null || asOf === '';
  if (createDateReader({})(asOf) === asOf && !isMissing) return undefined;
  return { fact: '', code: isMissing ? 'as-of-missing' : 'as-of-not-a-date' };
}

function begin(
  facts: Run['whole']['facts'],
  elements: Run['whole']['elements'],
  asOf: DateText,
): Run {
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
