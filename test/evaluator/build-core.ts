import type { Core, CoreExpression, Input, Rule, ValueType } from '@tiaoli/ir';

const title = (name: string) => ({ zh: name, en: name });
const citation = { clauses: [{ source: '办法', clause: '1' }] };

export const booleanType: ValueType = { kind: 'boolean' };
export const numberType: ValueType = { kind: 'number' };

/** Expressions made by hand, for cores that no policy text need stand behind. */
export const make = {
  boolean: (value: boolean): CoreExpression => ({
    kind: 'constant',
    id: 0,
    type: booleanType,
    value: { kind: 'boolean', value },
    text: '',
  }),
  number: (value: string): CoreExpression => ({
    kind: 'constant',
    id: 0,
    type: numberType,
    value: { kind: 'number', value },
    text: value,
  }),
  input: (name: string, type: ValueType = booleanType): CoreExpression => ({
    kind: 'input',
    id: 0,
    type,
    name,
  }),
  rule: (name: string, type: ValueType): CoreExpression => ({ kind: 'rule', id: 0, type, name }),
  not: (operand: CoreExpression): CoreExpression => ({
    kind: 'not',
    id: 0,
    type: booleanType,
    operand,
  }),
  and: (...operands: readonly CoreExpression[]): CoreExpression => ({
    kind: 'and',
    id: 0,
    type: booleanType,
    operands,
  }),
  or: (...operands: readonly CoreExpression[]): CoreExpression => ({
    kind: 'or',
    id: 0,
    type: booleanType,
    operands,
  }),
  if: (
    condition: CoreExpression,
    whenTrue: CoreExpression,
    whenFalse: CoreExpression,
  ): CoreExpression => ({ kind: 'if', id: 0, type: whenTrue.type, condition, whenTrue, whenFalse }),
  compare: (
    operator: '=' | '≠' | '<' | '≤' | '>' | '≥',
    left: CoreExpression,
    right: CoreExpression,
  ): CoreExpression => ({ kind: 'compare', id: 0, type: booleanType, operator, left, right }),
  arithmetic: (
    operator: 'add' | 'subtract' | 'multiply' | 'divide',
    left: CoreExpression,
    right: CoreExpression,
  ): CoreExpression => ({ kind: 'arithmetic', id: 0, type: numberType, operator, left, right }),
  fallback: (value: CoreExpression, fallback: CoreExpression): CoreExpression => ({
    kind: 'fallback',
    id: 0,
    type: value.type,
    value,
    fallback,
  }),
  cases: (
    branches: readonly (readonly [CoreExpression | undefined, CoreExpression])[],
  ): CoreExpression => ({
    kind: 'cases',
    id: 0,
    type: branches[0]?.[1].type ?? numberType,
    branches: branches.map(([when, then]) => ({
      id: 0,
      then,
      citation: { clauses: [] },
      ...(when === undefined ? {} : { when }),
    })),
  }),
  /** A table of boolean columns: cells are true, false, or undefined for any. */
  table: (
    hitPolicy: 'unique' | 'first' | 'sum',
    columns: readonly CoreExpression[],
    rows: readonly (readonly [readonly (boolean | undefined)[], CoreExpression])[],
    otherwise?: CoreExpression,
  ): CoreExpression => ({
    kind: 'table',
    id: 0,
    type: numberType,
    hitPolicy,
    columns: columns.map((subject) => ({ subject, text: '' })),
    outputs: [{ name: '结果', type: numberType }],
    rows: [
      ...rows.map(([cells, output]) => ({
        id: 0,
        cells: cells.map((cell) =>
          cell === undefined
            ? { text: '-' }
            : { test: make.compare('=', subject, make.boolean(cell)), text: '' },
        ),
        isOtherwise: false,
        outputs: [output],
      })),
      ...(otherwise === undefined
        ? []
        : [{ id: 0, cells: [], isOtherwise: true, outputs: [otherwise] }]),
    ],
  }),
};

const subject: CoreExpression = { kind: 'subject', id: 0, type: booleanType };

/** A core with the given inputs and rules. */
export function buildCore(
  inputs: Readonly<Record<string, ValueType>>,
  rules: Readonly<Record<string, CoreExpression>>,
): Core {
  return {
    coreVersion: 1,
    policy: 'sample',
    title: title('示例'),
    version: '1.0.0',
    effective: '2024-01-01',
    sources: [{ name: '办法', title: title('办法') }],
    enumerations: [],
    entities: [],
    inputs: Object.entries(inputs).map(
      ([name, type]): Input => ({
        id: 0,
        name,
        title: title(name),
        type,
        integer: false,
        percent: false,
        citation,
      }),
    ),
    parameters: [],
    rules: Object.entries(rules).map(
      ([name, body]): Rule => ({
        id: 0,
        name,
        title: title(name),
        type: body.type,
        citation,
        internal: false,
        body,
      }),
    ),
    origins: [{ start: 0, end: 0 }],
  };
}
