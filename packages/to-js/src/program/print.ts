import type { BinaryOperator, Code, Program, Statement } from './code.js';
import type { HelperName } from './helpers.js';
import { comment, keyOf, literal, memberOf } from './texts.js';

const own: { readonly [H in HelperName]?: string } = {
  floor: 'Math.floor',
  round: 'Math.round',
  abs: 'Math.abs',
  isSafe: 'Number.isSafeInteger',
};

/** Whether a helper is part of the language, so that nobody needs to bring it. */
export function isBuiltIn(helper: HelperName): boolean {
  return own[helper] !== undefined;
}

/** The function that decides one record, as a function of the day. */
export function printProgram(program: Program): string {
  return `${[...printLists(program), ...printOn(program)].join('\n')}\n`;
}

/** The lists of texts of a program, and the places of their texts, where they are asked for. */
export function printLists(program: Program): readonly string[] {
  const used = new Set<string>();
  collectLists([program.dated, program.body, program.result], used);
  return program.lists.flatMap((list, index) => {
    const places = list.map((each, at) => `[${literal(each)}, ${at}]`).join(', ');
    return [
      ...(used.has(`at${index}`)
        ? [`const list${index} = [${list.map(literal).join(', ')}];`]
        : []),
      ...(used.has(`place${index}`) ? [`const place${index} = new Map([${places}]);`] : []),
    ];
  });
}

/** A program is plain data, so that its codes are found whatever holds them. */
function collectLists(part: unknown, used: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  if ('code' in part && 'list' in part) used.add(`${part.code}${part.list}`);
  for (const inner of Object.values(part)) collectLists(inner, used);
}

/** `first` stands before all else that is done for a day. */
export function printOn(
  { dated, body, result }: Program,
  first: readonly string[] = [],
): readonly string[] {
  return [
    'function on(asOf) {',
    ...[...first, ...printBlock(dated, [noDecision])].map(indent),
    '  return function decide(facts) {',
    ...printBlock(body, ['return undefined;']).map((line) => indent(indent(line))),
    ...printResult(result).map((line) => indent(indent(line))),
    '  };',
    '}',
  ];
}

function printResult(result: Code): readonly string[] {
  if (result.code !== 'record' || result.fields.length < 4) return [`return ${printCode(result)};`];
  return ['return {', ...result.fields.map((field) => indent(`${printField(field)},`)), '};'];
}

/** What stands for a day on which no record is decided. */
export const noDecision = 'return () => undefined;';

const indent = (line: string): string => (line === '' ? '' : `  ${line}`);

/** The lines of statements; `giveUp` are those where a record is left to the general path. */
export function printBlock(
  statements: readonly Statement[],
  giveUp: readonly string[],
): readonly string[] {
  return statements.flatMap((statement) => printStatement(statement, giveUp));
}

type StatementPrinters = {
  readonly [D in Statement['does']]: (
    statement: Extract<Statement, { does: D }>,
    giveUp: readonly string[],
  ) => readonly string[];
};

const statementPrinters: StatementPrinters = {
  let: ({ name, value, about }) => {
    const line = `const ${name} = ${printCode(value)};`;
    const isSaid = about === undefined || (value.code === 'fact' && value.name === about);
    return [isSaid ? line : `${line} ${comment(about)}`];
  },
  declare: ({ name }) => [`let ${name};`],
  set: ({ name, value }) => [`${name} = ${printCode(value)};`],
  if: (statement, giveUp) => printIf(statement, giveUp),
  giveUp: (_, giveUp) => giveUp,
  remark: ({ lines }) => ['', ...lines.map(comment)],
};

function printStatement(statement: Statement, giveUp: readonly string[]): readonly string[] {
  const print = statementPrinters[statement.does] as (
    statement: Statement,
    giveUp: readonly string[],
  ) => readonly string[];
  return print(statement, giveUp);
}

function printIf(
  { condition, then, otherwise }: Extract<Statement, { does: 'if' }>,
  giveUp: readonly string[],
): readonly string[] {
  const head = `if (${printCode(condition)})`;
  const inner = printBlock(then, giveUp);
  const [line] = inner;
  if (otherwise.length === 0 && then[0]?.does === 'giveUp' && inner.length === 1) {
    return [`${head} ${line}`];
  }
  const first = [`${head} {`, ...inner.map(indent)];
  if (otherwise.length === 0) return [...first, '}'];
  const [only] = otherwise;
  const rest = printBlock(otherwise, giveUp);
  if (otherwise.length === 1 && only?.does === 'if') {
    return [...first, `} else ${rest[0] ?? ''}`, ...rest.slice(1)];
  }
  return [...first, '} else {', ...rest.map(indent), '}'];
}

const equal = 4;

/** How tightly each kind of code holds together; what is looser inside of another has brackets. */
const strengths: { readonly [O in BinaryOperator]: number } = {
  '||': 2,
  '&&': 3,
  '===': equal,
  '!==': equal,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  '%': 7,
};
const choosing = 1;
const prefixed = 8;
const closed = 9;

function strengthOf(code: Code): number {
  if (code.code === 'binary') return strengths[code.operator];
  if (code.code === 'choose') return choosing;
  if (code.code === 'isAbsent') return equal;
  if (code.code === 'not' || code.code === 'typeOf') return prefixed;
  return code.code === 'number' && code.value < 0 ? prefixed : closed;
}

/** A code as a part of another that holds together as tightly as `least` at the least. */
function within(code: Code, least: number): string {
  const printed = printCode(code);
  return strengthOf(code) < least ? `(${printed})` : printed;
}

type Printers = {
  readonly [K in Code['code']]: (code: Extract<Code, { code: K }>) => string;
};

const printers: Printers = {
  number: ({ value }) => String(value),
  text: ({ value }) => literal(value),
  truth: ({ value }) => String(value),
  local: ({ name }) => name,
  fact: ({ name }) => memberOf('facts', name),
  facts: () => 'facts',
  asOf: () => 'asOf',
  binary: ({ operator, left, right }) => {
    const strength = strengths[operator];
    return `${within(left, strength)} ${operator} ${within(right, strength + 1)}`;
  },
  not: ({ operand }) => `!${within(operand, prefixed)}`,
  choose: ({ condition, whenTrue, whenFalse }) =>
    `${within(condition, choosing + 1)} ? ${printCode(whenTrue)} : ${printCode(whenFalse)}`,
  call: ({ helper, arguments: values }) =>
    `${own[helper] ?? helper}(${values.map(printCode).join(', ')})`,
  place: ({ list, of }) => `place${list}.get(${printCode(of)})`,
  at: ({ list, place }) => `list${list}[${printCode(place)}]`,
  typeOf: ({ of }) => `typeof ${within(of, prefixed)}`,
  isAbsent: ({ of }) => `${within(of, equal + 1)} == null`,
  // Without a branch on which of the two it is, as that cannot be guessed.
  isTruth: ({ of }) => `((${printCode(of)} === true) | (${printCode(of)} === false))`,
  record: ({ fields }) => `{ ${fields.map(printField).join(', ')} }`,
};

/** A computed name is a name like any other, `__proto__` too. */
function printField([name, value]: readonly [string, Code]): string {
  return `${name === '__proto__' ? `[${literal(name)}]` : keyOf(name)}: ${printCode(value)}`;
}

export function printCode(code: Code): string {
  const print = printers[code.code] as (code: Code) => string;
  return print(code);
}
