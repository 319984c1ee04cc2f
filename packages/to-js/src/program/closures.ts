import type { BinaryOperator, Code, Program, Statement } from './code.js';
import { type HelperName, helpers } from './helpers.js';

/** What a program works on: its locals by place, and what it is asked about. */
interface Frame {
  readonly locals: unknown[];
  readonly facts: Facts;
  readonly asOf: string;
}

type Facts = Readonly<Record<string, unknown>>;

type Run<T = unknown> = (frame: Frame) => T;

/** Does its work, and says whether it gave up. */
type Step = (frame: Frame) => boolean;

/** What is known while a program is put together, and needed no more when it runs. */
interface Scope {
  readonly lists: readonly (readonly string[])[];
  readonly places: readonly ReadonlyMap<unknown, number>[];
  placeOf(local: string): number;
}

/**
 * The function that `printProgram` writes, put together of closures: for pages that forbid code
 * that is generated. As many calls as the program has parts make it several times slower.
 */
export function runProgram(
  program: Program,
): (asOf: string) => (facts: Facts) => Facts | undefined {
  const places = new Map<string, number>();
  const scope: Scope = {
    lists: program.lists,
    places: program.lists.map((list) => new Map(list.map((each, at) => [each, at]))),
    placeOf: (local) => {
      const known = places.get(local) ?? places.size;
      places.set(local, known);
      return known;
    },
  };
  const dated = inOrder(program.dated, scope);
  const body = inOrder(program.body, scope);
  const result = made<Facts>(program.result, scope);
  return (asOf) => {
    const locals = Array.from<unknown>({ length: places.size });
    if (dated({ locals, facts: {}, asOf })) return () => undefined;
    return (facts) => {
      // Of its own for each record: reading a fact may ask for another decision.
      const frame = { locals: locals.slice(), facts, asOf };
      return body(frame) ? undefined : result(frame);
    };
  };
}

type StepMakers = {
  readonly [D in Statement['does']]: (
    statement: Extract<Statement, { does: D }>,
    scope: Scope,
  ) => Step;
};

const steps: StepMakers = {
  let: ({ name, value }, scope) => assignment(name, value, scope),
  declare: () => () => false,
  set: ({ name, value }, scope) => assignment(name, value, scope),
  if: ({ condition, then, otherwise }, scope) => {
    const holds = made(condition, scope);
    const first = inOrder(then, scope);
    if (otherwise.length === 0) return (frame) => (holds(frame) ? first(frame) : false);
    const second = inOrder(otherwise, scope);
    return (frame) => (holds(frame) ? first(frame) : second(frame));
  },
  giveUp: () => () => true,
  remark: () => () => false,
};

function assignment(name: string, value: Code, scope: Scope): Step {
  const run = made(value, scope);
  const place = scope.placeOf(name);
  return (frame) => {
    frame.locals[place] = run(frame);
    return false;
  };
}

function inOrder(statements: readonly Statement[], scope: Scope): Step {
  const all = statements
    .filter(({ does }) => does !== 'declare' && does !== 'remark')
    .map((statement) => stepOf(statement, scope));
  const [first, second] = all;
  if (first === undefined) return () => false;
  if (second === undefined) return first;
  if (all.length === 2) return (frame) => first(frame) || second(frame);
  return (frame) => {
    for (const step of all) if (step(frame)) return true;
    return false;
  };
}

function stepOf(statement: Statement, scope: Scope): Step {
  const make = steps[statement.does] as (statement: Statement, scope: Scope) => Step;
  return make(statement, scope);
}

type Makers = {
  readonly [K in Code['code']]: (code: Extract<Code, { code: K }>, scope: Scope) => Run;
};

const makers: Makers = {
  // The zero below zero is written as zero.
  number: ({ value }) => constant(value + 0),
  text: ({ value }) => constant(value),
  truth: ({ value }) => constant(value),
  local: ({ name }, scope) => {
    const place = scope.placeOf(name);
    return ({ locals }) => locals[place];
  },
  fact:
    ({ name }) =>
    ({ facts }) =>
      facts[name],
  facts:
    () =>
    ({ facts }) =>
      facts,
  asOf:
    () =>
    ({ asOf }) =>
      asOf,
  binary: ({ operator, left, right }, scope) => operations[operator](left, right, scope),
  not: ({ operand }, scope) => {
    const run = made(operand, scope);
    return (frame) => !run(frame);
  },
  choose: ({ condition, whenTrue, whenFalse }, scope) => {
    const holds = made(condition, scope);
    const first = made(whenTrue, scope);
    const second = made(whenFalse, scope);
    return (frame) => (holds(frame) ? first(frame) : second(frame));
  },
  call: ({ helper, arguments: values }, scope) => {
    const runs = values.map((value) => made(value, scope));
    return callOf(helper, runs);
  },
  place: ({ list, of }, scope) => {
    const run = made(of, scope);
    const places = scope.places[list];
    return (frame) => places?.get(run(frame));
  },
  at: ({ list, place }, scope) => {
    const run = made<number>(place, scope);
    const texts = scope.lists[list];
    return (frame) => texts?.[run(frame)];
  },
  isTruth: ({ of }, scope) => {
    const run = made(of, scope);
    return (frame) => typeof run(frame) === 'boolean';
  },
  isAbsent: ({ of }, scope) => {
    const run = made(of, scope);
    return (frame) => (run(frame) ?? undefined) === undefined;
  },
  typeOf: ({ of }, scope) => {
    const run = made(of, scope);
    return (frame) => typeof run(frame);
  },
  record: ({ fields }, scope) => {
    const parts = fields.map(([name, value]) => [name, made(value, scope)] as const);
    const isOrdinary = fields.every(([name]) => name !== '__proto__');
    return (frame) => {
      // An assignment is faster, but to this one name it would be no field.
      if (!isOrdinary) return Object.fromEntries(parts.map(([name, run]) => [name, run(frame)]));
      const record: Record<string, unknown> = {};
      for (const [name, run] of parts) record[name] = run(frame);
      return record;
    };
  },
};

/** What a code comes to is of the type that its place asks for, as it is printed and run too. */
function made<T = unknown>(code: Code, scope: Scope): Run<T> {
  const make = makers[code.code] as (code: Code, scope: Scope) => Run<T>;
  return make(code, scope);
}

function constant<T>(value: T): Run<T> {
  return () => value;
}

function callOf(helper: HelperName, runs: readonly Run[]): Run {
  const called = helpers[helper] as (...values: readonly unknown[]) => unknown;
  const [first, second] = runs;
  if (first !== undefined && runs.length === 1) return (frame) => called(first(frame));
  if (first !== undefined && second !== undefined && runs.length === 2) {
    return (frame) => called(first(frame), second(frame));
  }
  return (frame) => called(...runs.map((run) => run(frame)));
}

type Operation = (left: Code, right: Code, scope: Scope) => Run;

/** An operator on two numbers; most have a constant on the right, which then is no call. */
function onNumbers(
  both: (left: Run<number>, right: Run<number>) => Run,
  withConstant: (left: Run<number>, right: number) => Run,
): Operation {
  return (left, right, scope) => {
    const first = made<number>(left, scope);
    if (right.code === 'number') return withConstant(first, right.value);
    return both(first, made<number>(right, scope));
  };
}

const operations: { readonly [O in BinaryOperator]: Operation } = {
  '+': onNumbers(
    (a, b) => (frame) => a(frame) + b(frame),
    (a, b) => (frame) => a(frame) + b,
  ),
  '-': onNumbers(
    (a, b) => (frame) => a(frame) - b(frame),
    (a, b) => (frame) => a(frame) - b,
  ),
  '*': onNumbers(
    (a, b) => (frame) => a(frame) * b(frame),
    (a, b) => (frame) => a(frame) * b,
  ),
  '/': onNumbers(
    (a, b) => (frame) => a(frame) / b(frame),
    (a, b) => (frame) => a(frame) / b,
  ),
  '%': onNumbers(
    (a, b) => (frame) => a(frame) % b(frame),
    (a, b) => (frame) => a(frame) % b,
  ),
  '<': onNumbers(
    (a, b) => (frame) => a(frame) < b(frame),
    (a, b) => (frame) => a(frame) < b,
  ),
  '<=': onNumbers(
    (a, b) => (frame) => a(frame) <= b(frame),
    (a, b) => (frame) => a(frame) <= b,
  ),
  '>': onNumbers(
    (a, b) => (frame) => a(frame) > b(frame),
    (a, b) => (frame) => a(frame) > b,
  ),
  '>=': onNumbers(
    (a, b) => (frame) => a(frame) >= b(frame),
    (a, b) => (frame) => a(frame) >= b,
  ),
  '===': onNumbers(
    (a, b) => (frame) => a(frame) === b(frame),
    (a, b) => (frame) => a(frame) === b,
  ),
  '!==': onNumbers(
    (a, b) => (frame) => a(frame) !== b(frame),
    (a, b) => (frame) => a(frame) !== b,
  ),
  '&&': (left, right, scope) => {
    const [a, b] = [made(left, scope), made(right, scope)];
    return (frame) => a(frame) && b(frame);
  },
  '||': (left, right, scope) => {
    const [a, b] = [made(left, scope), made(right, scope)];
    return (frame) => a(frame) || b(frame);
  },
};
