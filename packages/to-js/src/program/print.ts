import type { Code, Program, Statement } from './code.js';
import type { HelperName } from './helpers.js';

const own: { readonly [H in HelperName]?: string } = {
  floor: 'Math.floor',
  round: 'Math.round',
  min: 'Math.min',
  max: 'Math.max',
  abs: 'Math.abs',
  isSafe: 'Number.isSafeInteger',
};

/** Whether a helper is part of the language, so that nobody needs to bring it. */
export function isBuiltIn(helper: HelperName): boolean {
  return own[helper] !== undefined;
}

/** A text as a literal of JavaScript, whatever it holds. */
export function literal(value: string): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (sign) =>
    sign === '\u2028' ? '\\u2028' : '\\u2029',
  );
}

/** A text as the rest of a line comment, which no text can end. */
export function comment(value: string): string {
  return `// ${value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`;
}

/** The function that decides one record, as a function of the day. */
export function printProgram({ lists, dated, body, result }: Program): string {
  const lines = [
    ...lists.map((list, index) => `const list${index} = [${list.map(literal).join(', ')}];`),
    ...lists.map(
      (_, index) => `const place${index} = new Map(list${index}.map((each, at) => [each, at]));`,
    ),
    'function on(asOf) {',
    ...printBlock(dated, 'return () => undefined;').map(indent),
    '  return function decide(facts) {',
    ...printBlock(body, 'return undefined;').map((line) => indent(indent(line))),
    `    return ${printCode(result)};`,
    '  };',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

const indent = (line: string): string => `  ${line}`;

/** The lines of statements; `giveUp` is what stands where a record is left to the general path. */
export function printBlock(statements: readonly Statement[], giveUp: string): readonly string[] {
  return statements.flatMap((statement) => printStatement(statement, giveUp));
}

function printStatement(statement: Statement, giveUp: string): readonly string[] {
  switch (statement.does) {
    case 'let': {
      const { name, value, about } = statement;
      const line = `const ${name} = ${printCode(value)};`;
      return about === undefined ? [line] : [comment(about), line];
    }
    case 'declare':
      return [`let ${statement.name};`];
    case 'set':
      return [`${statement.name} = ${printCode(statement.value)};`];
    case 'if':
      return printIf(statement, giveUp);
    case 'giveUp':
      return [giveUp];
  }
}

function printIf(
  { condition, then, otherwise }: Extract<Statement, { does: 'if' }>,
  giveUp: string,
): readonly string[] {
  const head = `if (${printCode(condition)}) {`;
  const first = [head, ...printBlock(then, giveUp).map(indent)];
  if (otherwise.length === 0) return [...first, '}'];
  const [only] = otherwise;
  const rest = printBlock(otherwise, giveUp);
  if (otherwise.length === 1 && only?.does === 'if') {
    return [...first, `} else ${rest[0] ?? ''}`, ...rest.slice(1)];
  }
  return [...first, '} else {', ...rest.map(indent), '}'];
}

type Printers = {
  readonly [K in Code['code']]: (code: Extract<Code, { code: K }>) => string;
};

const printers: Printers = {
  number: ({ value }) => (value < 0 ? `(${value})` : String(value)),
  text: ({ value }) => literal(value),
  truth: ({ value }) => String(value),
  local: ({ name }) => name,
  fact: ({ name }) => `facts[${literal(name)}]`,
  facts: () => 'facts',
  asOf: () => 'asOf',
  binary: ({ operator, left, right }) => `(${printCode(left)} ${operator} ${printCode(right)})`,
  not: ({ operand }) => `!${printCode(operand)}`,
  choose: ({ condition, whenTrue, whenFalse }) =>
    `(${printCode(condition)} ? ${printCode(whenTrue)} : ${printCode(whenFalse)})`,
  call: ({ helper, arguments: values }) =>
    `${own[helper] ?? helper}(${values.map(printCode).join(', ')})`,
  place: ({ list, of }) => `place${list}.get(${printCode(of)})`,
  at: ({ list, place }) => `list${list}[${printCode(place)}]`,
  typeOf: ({ of }) => `typeof ${printCode(of)}`,
  // A computed name is a name like any other, `__proto__` too.
  record: ({ fields }) =>
    `{ ${fields.map(([name, value]) => `${keyOf(name)}: ${printCode(value)}`).join(', ')} }`,
};

function keyOf(name: string): string {
  return name === '__proto__' ? `[${literal(name)}]` : literal(name);
}

export function printCode(code: Code): string {
  const print = printers[code.code] as (code: Code) => string;
  return print(code);
}
