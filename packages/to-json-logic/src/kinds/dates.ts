import { type DateFunction, type Milestone, type MilestoneStatus, statusCounts } from '@tiaoli/ir';
import { decimal } from '@tiaoli/ranges';
import { firstOf } from '../emit/choose.js';
import { type Context, type Emitter, emit } from '../emit/context.js';
import {
  calendarDate,
  calendarIn,
  dayNumber,
  dayOf,
  lengthOfMonth,
  monthOf,
  monthsOf,
  numberOfDate,
  yearOf,
} from '../emit/dates.js';
import { wholeIn } from '../emit/numbers.js';
import { dateIn, numberIn, type PlainValue, plainIn, type Value } from '../emit/value.js';
import type { JsonLogicRule } from '../logic/logic.js';
import { and, choose, or, same } from '../logic/truths.js';
import {
  compared,
  greater,
  lesser,
  minus,
  plus,
  rest,
  times,
  whole,
} from '../logic/whole-numbers.js';
import { refuse } from '../refusal.js';
import { countOf } from './logic.js';

type Arguments = readonly Value[];
type Write = (values: Arguments, context: Context) => Value;

/** Days from the first to the last day of the calendar. */
const mostDays = 3_652_058n;

export const emitDateCall: Emitter<'dateCall'> = (node, context) => {
  const values = node.arguments.map((argument) => emit(argument, context));
  return functions[node.function](values, context);
};

const between =
  (most: bigint, count: (from: JsonLogicRule, to: JsonLogicRule) => JsonLogicRule): Write =>
  (values) => {
    const [from, to] = [calendarAt(values, 0), calendarAt(values, 1)];
    return { kind: 'decimal', logic: count(from, to), range: decimal(0, -most, most) };
  };

const partOf =
  (most: bigint, part: (date: JsonLogicRule) => JsonLogicRule): Write =>
  (values) => ({
    kind: 'decimal',
    logic: part(calendarAt(values, 0)),
    range: decimal(0, 1n, most),
  });

const moved =
  (move: (date: JsonLogicRule) => JsonLogicRule): Write =>
  (values) =>
    calendarDate(move(calendarAt(values, 0)));

const among =
  (pick: (left: JsonLogicRule, right: JsonLogicRule) => JsonLogicRule): Write =>
  (values) => {
    const dates = values.map(dateIn);
    const isOneForm = dates.every(({ as }) => as === 'calendar');
    const logic = dates.map((date) => (isOneForm ? date.logic : dayNumber(date))).reduce(pick);
    return { kind: 'date', as: isOneForm ? 'calendar' : 'dayNumber', logic };
  };

const noCalendar: Write = () => refuse('workingDays');

const functions: { readonly [F in DateFunction]: Write } = {
  days: (values) => {
    const [from, to] = [dateIn(at(values, 0)), dateIn(at(values, 1))];
    const logic = minus(dayNumber(to), dayNumber(from));
    return { kind: 'decimal', logic, range: decimal(0, -mostDays, mostDays) };
  },
  workingDays: noCalendar,
  rollForward: noCalendar,
  fullMonths: between(120_000n, bothWays(fullMonths)),
  fullYears: between(
    120_000n,
    bothWays((from, to) => times(whole(fullMonths(from, to), 12), 12)),
  ),
  monthStart: moved((date) => plus(minus(date, dayOf(date)), 1)),
  monthEnd: moved((date) =>
    plus(minus(date, dayOf(date)), lengthOfMonth(yearOf(date), monthOf(date))),
  ),
  quarterStart: moved((date) => plus(yearStart(date), times(quarter(date), 300))),
  quarterEnd: moved((date) => {
    const is = (number: number): JsonLogicRule => compared('==', quarter(date), number);
    const end = choose(is(0), 331, choose(is(1), 630, choose(is(2), 930, 1231)));
    return plus(minus(date, rest(date, 10_000)), end);
  }),
  yearStart: moved(yearStart),
  yearEnd: moved((date) => plus(yearStart(date), 1130)),
  year: partOf(9999n, yearOf),
  month: partOf(12n, monthOf),
  day: partOf(31n, dayOf),
  date: (values, { guard }) => {
    const [year, month, day] = [0, 1, 2].map(
      (index) => wholeIn(numberIn(at(values, index)), guard).logic,
    );
    if (year === undefined || month === undefined || day === undefined) return refuse('malformed');
    const isIn = (value: JsonLogicRule, most: number): JsonLogicRule =>
      and(compared('>=', value, 1), compared('<=', value, most));
    guard.require({ why: 'defined', holds: and(isIn(year, 9999), isIn(month, 12), isIn(day, 31)) });
    const isDay = compared('<=', day, lengthOfMonth(year, month));
    guard.require({ why: 'defined', holds: isDay });
    return calendarDate(plus(plus(times(year, 10_000), times(month, 100)), day));
  },
  earliest: among(lesser),
  latest: among(greater),
};

function at(values: Arguments, index: number): Value {
  return values[index] ?? refuse('malformed');
}

function calendarAt(values: Arguments, index: number): JsonLogicRule {
  return calendarIn(dateIn(at(values, index)));
}

function yearStart(date: JsonLogicRule): JsonLogicRule {
  return plus(minus(date, rest(date, 10_000)), 101);
}

/** From 0. */
function quarter(date: JsonLogicRule): JsonLogicRule {
  return whole(minus(monthOf(date), 1), 3);
}

/** The second date is not before the first. Its last day counts as the day that the month lacks. */
function fullMonths(from: JsonLogicRule, to: JsonLogicRule): JsonLogicRule {
  const months = minus(monthsOf(to), monthsOf(from));
  const isReached = or(
    compared('<=', dayOf(from), dayOf(to)),
    compared('==', dayOf(to), lengthOfMonth(yearOf(to), monthOf(to))),
  );
  return minus(months, choose(isReached, 0, 1));
}

type CountMonths = (from: JsonLogicRule, to: JsonLogicRule) => JsonLogicRule;

/** Negative where the second date is the earlier. */
function bothWays(count: CountMonths): CountMonths {
  return (from, to) => choose(compared('<', to, from), minus(0, count(to, from)), count(from, to));
}

/** A day outside of the calendar is taken for a fact out of its range: nothing is decided of it. */
export const emitShift: Emitter<'shift'> = (node, context) => {
  if (node.unit === 'workingDay') return refuse('workingDays');
  const date = dateIn(emit(node.date, context));
  const { logic } = wholeIn(numberIn(emit(node.amount, context)), context.guard);
  const amount = node.operator === 'add' ? logic : minus(0, logic);
  const { guard } = context;
  if (node.unit === 'day') {
    const moved = plus(dayNumber(date), amount);
    const [first, last] = ['0001-01-01', '9999-12-31'].map((day) =>
      dayNumber(calendarDate(numberOfDate(day))),
    );
    const holds = and(compared('>=', moved, first ?? 0), compared('<=', moved, last ?? 0));
    guard.require({ why: 'fact', holds });
    return { kind: 'date', as: 'dayNumber', logic: moved };
  }
  const day = calendarIn(date);
  const months = plus(monthsOf(day), amount);
  const holds = and(compared('>=', months, 12), compared('<', months, 120_000));
  guard.require({ why: 'fact', holds });
  const [year, month] = [whole(months, 12), plus(rest(months, 12), 1)];
  const length = lengthOfMonth(year, month);
  const head = plus(times(year, 10_000), times(month, 100));
  return calendarDate(plus(head, lesser(dayOf(day), length)));
};

/** A record of statuses, with how many there are of each to be asked for. */
export const emitMilestones: Emitter<'milestones'> = ({ milestones }, context) => {
  const fields = milestones.map((milestone): readonly [string, PlainValue] => [
    milestone.name,
    statusOf(milestone, context),
  ]);
  const counts = Object.entries(statusCounts).map(([status, name]): readonly [string, Value] => [
    name,
    countOf(fields.map(([, { logic }]) => same(logic, status))),
  ]);
  return { kind: 'record', fields, counts };
};

/** A day after the as-of date has not come: what was done on it is not done yet. */
function statusOf({ due, done, doneOn }: Milestone, context: Context): PlainValue {
  const last = dateIn(emit(due, context));
  const today = calendarDate(numberOfDate(context.scope.asOf));
  const isBy = (day: Value): JsonLogicRule => {
    const date = dateIn(day);
    const isOneForm = date.as === last.as;
    return isOneForm
      ? compared('<=', date.logic, last.logic)
      : compared('<=', dayNumber(date), dayNumber(last));
  };
  const status = (logic: MilestoneStatus): PlainValue => ({ kind: 'enumeration', logic });
  const notDone = firstOf(
    [{ when: () => isBy(today), then: () => status('未到期') }, { then: () => status('已逾期') }],
    context,
  );
  const whenDone = (inner: Context): Value => {
    const day = dateIn(emit(doneOn, inner));
    const isLater = compared('>', dayNumber(day), dayNumber(today));
    return firstOf(
      [
        { when: () => isLater, then: () => notDone },
        { when: () => isBy(day), then: () => status('按期完成') },
        { then: () => status('逾期完成') },
      ],
      inner,
    );
  };
  const value = firstOf(
    [
      { when: (inner) => plainIn(emit(done, inner)).logic, then: whenDone },
      { then: () => notDone },
    ],
    context,
  );
  return plainIn(value);
}
