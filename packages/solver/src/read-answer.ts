import type { SolverAnswer, SolverValue } from './solver.js';

/** What a solver said of a script. A number that is no rational is left out of the values. */
export function readAnswer(text: string): SolverAnswer {
  const said = text.trimStart();
  if (said.startsWith('unsat')) return { status: 'unsat' };
  // A search for the least or greatest value that is broken off says so before any answer.
  if (/^\(error [^\n]*(canceled|timeout|memory)/.test(said)) {
    return { status: 'unknown', reason: reasonIn(said) };
  }
  if (said.startsWith('unknown')) return { status: 'unknown', reason: reasonIn(said) };
  if (!said.startsWith('sat')) throw new SyntaxError(`no SMT-LIB script: ${said.slice(0, 200)}`);
  const [list] = expressionsIn(said.slice('sat'.length));
  const values = new Map<string, SolverValue>();
  for (const pair of Array.isArray(list) ? list : []) {
    const [name, expression] = Array.isArray(pair) ? pair : [];
    const value = expression === undefined ? undefined : readValue(expression);
    if (typeof name === 'string' && value !== undefined) values.set(unquoted(name), value);
  }
  return { status: 'sat', values };
}

/** Z3 says `timeout` or `canceled` of its own limits, and what it could not do of everything else. */
function reasonIn(said: string): 'time' | 'memory' | 'incomplete' {
  if (/timeout|canceled/.test(said)) return 'time';
  return /memory/.test(said) ? 'memory' : 'incomplete';
}

type Expression = string | readonly Expression[];

const tokens = /[()]|\|[^|]*\||"(?:[^"]|"")*"|[^\s()]+/g;

function expressionsIn(text: string): readonly Expression[] {
  const open: Expression[][] = [[]];
  for (const [token] of text.matchAll(tokens)) {
    if (token === '(') open.push([]);
    else if (token === ')') {
      const done = open.pop() ?? [];
      open.at(-1)?.push(done);
    } else open.at(-1)?.push(token);
  }
  return open[0] ?? [];
}

function readValue(expression: Expression): SolverValue | undefined {
  if (expression === 'true' || expression === 'false') {
    return { kind: 'boolean', value: expression === 'true' };
  }
  const ratio = ratioOf(expression);
  return ratio && { kind: 'number', value: ratioText(ratio) };
}

type Ratio = readonly [bigint, bigint];

/** `3`, `3.25`, `(- 3.0)`, `(/ 1.0 3.0)`; nothing for other numbers, such as `(root-obj …)`. */
function ratioOf(expression: Expression): Ratio | undefined {
  if (typeof expression === 'string') {
    const parts = /^(\d+)(?:\.(\d+))?$/.exec(expression);
    if (parts === null) return undefined;
    const [, whole = '0', decimals = ''] = parts;
    return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
  }
  const [operator, first, second] = expression;
  const a = first === undefined ? undefined : ratioOf(first);
  if (a === undefined) return undefined;
  if (operator === '-' && second === undefined) return [-a[0], a[1]];
  const b = second === undefined ? undefined : ratioOf(second);
  return operator === '/' && b !== undefined && b[0] !== 0n
    ? [a[0] * b[1], a[1] * b[0]]
    : undefined;
}

function ratioText([numerator, denominator]: Ratio): string {
  const sign = denominator < 0n ? -1n : 1n;
  const common = greatestCommon(numerator, denominator) * sign;
  const [n, d] = [numerator / common, denominator / common];
  return d === 1n ? `${n}` : `${n}/${d}`;
}

function greatestCommon(a: bigint, b: bigint): bigint {
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return y === 0n ? x : greatestCommon(y, x % y);
}

/** `|a name|` as `a name`. */
function unquoted(name: string): string {
  return name.startsWith('|') ? name.slice(1, -1) : name;
}
