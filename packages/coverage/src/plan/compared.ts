import { rationalOf } from '@tiaoli/evaluator';
import type { Core, CoreExpression, DisplayUnit, FieldAccess, Input, Rule } from '@tiaoli/ir';
import type { NumberRange, Ranges } from '@tiaoli/ranges';
import { numberOf } from '@tiaoli/ranges';
import Fraction from 'fraction.js';
import { gridOf, stepOf } from './grid.js';
import { leastKnown, mostOf } from './most.js';
import { dayOf, measureOf } from './numbers.js';
import { leastPositive } from './positive.js';
import { isNeverNegative } from './sign.js';

/** A number or a date that something is compared with, or that is compared. */
export interface Compared {
  /** What it is called; absent of an expression without a name. */
  readonly name?: string;
  readonly title?: { readonly zh: string; readonly en: string };
  /** The input that it is; absent of what is worked out. */
  readonly input?: Input;
  /** The entity of that input. */
  readonly entity?: string;
  readonly isDate: boolean;
  readonly isAsOf: boolean;
  /** What all of its values are multiples of, where the policy says. */
  readonly step?: Fraction | undefined;
  readonly unit?: DisplayUnit | undefined;
  readonly percent: boolean;
  /** The least of its values above zero, where those below it are no sums of its parts. */
  readonly least?: Fraction | undefined;
  readonly lowest?: Fraction | undefined;
  readonly highest?: Fraction | undefined;
}

/** What a core says of its declarations. */
export interface Declarations {
  readonly core: Core;
  readonly ranges: Ranges;
}

/** What is known of the values of an expression; `subject` is what it stands for in a test. */
export function comparedOf(
  expression: CoreExpression,
  declared: Declarations,
  subject?: CoreExpression,
): Compared {
  const { core } = declared;
  const isDate = expression.type.kind === 'date';
  switch (expression.kind) {
    case 'subject':
      if (subject !== undefined && subject.kind !== 'subject') return comparedOf(subject, declared);
      break;
    case 'input': {
      const input = core.inputs.find(({ name }) => name === expression.name);
      if (input !== undefined) return ofInput(input);
      break;
    }
    case 'elementInput': {
      const entity = core.entities.find(({ name }) => name === expression.entity);
      const input = entity?.inputs.find(({ name }) => name === expression.name);
      if (input !== undefined) return { ...ofInput(input), entity: expression.entity };
      break;
    }
    case 'rule': {
      const rule = core.rules.find(({ name }) => name === expression.name);
      if (rule !== undefined) return ofRule(rule, declared);
      break;
    }
    case 'elementRule': {
      const entity = core.entities.find(({ name }) => name === expression.entity);
      const rule = entity?.rules.find(({ name }) => name === expression.name);
      if (rule !== undefined) return ofRule(rule, declared);
      break;
    }
    case 'asOfDate':
      return { isDate, isAsOf: true, step: new Fraction(1), percent: false };
    case 'field':
      return ofField(expression, declared);
  }
  return worked(expression, declared);
}

/** The total of a score, or a part of what a rule gives. */
function ofField(node: FieldAccess, declared: Declarations): Compared {
  const inner = worked(node, declared);
  const of = node.of.kind === 'rule' ? comparedOf(node.of, declared).title : undefined;
  if (of === undefined) return inner;
  const part =
    node.name === 'total' ? { zh: '总分', en: 'total' } : { zh: node.name, en: node.name };
  const title = { zh: `${of.zh}的${part.zh}`, en: `${part.en} of ${of.en}` };
  const fields = node.of.type.kind === 'record' ? node.of.type.fields : [];
  const unit = fields.find(({ name }) => name === node.name)?.unit;
  return { ...inner, name: node.name, title, unit: unit ?? inner.unit };
}

/** A rule that only names something else is what it names. */
function ofRule(
  { name, title, body, unit, percent = false }: Rule,
  declared: Declarations,
): Compared {
  const inner = comparedOf(body, declared);
  if (inner.input !== undefined) return inner;
  return { ...inner, name, title, unit: unit ?? inner.unit, percent };
}

function ofInput(input: Input): Compared {
  const { name, title, type, unit, percent, min, max } = input;
  const isDate = type.kind === 'date';
  const step = stepOf(input);
  const bound = (text: string) => (isDate ? dayOf(text) : rationalOf(text));
  return {
    name,
    title,
    input,
    isDate,
    isAsOf: false,
    ...(step === undefined ? {} : { step }),
    unit,
    percent,
    ...(min === undefined ? {} : { lowest: bound(min) }),
    ...(max === undefined ? {} : { highest: bound(max) }),
  };
}

const points: DisplayUnit = { text: '分', factor: '1' };

/** What is worked out. */
function worked(expression: CoreExpression, declared: Declarations): Compared {
  const isDate = expression.type.kind === 'date';
  const base = { isDate, isAsOf: false, percent: false };
  if (isDate) return { ...base, step: new Fraction(1) };
  const isTotal =
    expression.kind === 'score' ||
    (expression.kind === 'field' && expression.of.type.kind === 'score');
  const shape = declared.ranges.of(expression);
  const range = shape?.kind === 'score' ? shape.total : numberOf(shape);
  const step = gridOf(expression, declared);
  return {
    ...base,
    ...(isTotal ? { unit: points } : {}),
    ...(step === undefined || step.n === 0n ? {} : { step }),
    ...(range === undefined ? lowestOf(expression, declared) : boundsOf(range)),
    ...highestOf(expression, declared, range),
    ...leastOf(expression, declared, step),
  };
}

function lowestOf(expression: CoreExpression, declared: Declarations): Pick<Compared, 'lowest'> {
  return isNeverNegative(expression, declared) ? { lowest: new Fraction(0) } : {};
}

function highestOf(
  expression: CoreExpression,
  declared: Declarations,
  range: NumberRange | undefined,
): Pick<Compared, 'highest'> {
  const known = range === undefined ? undefined : boundsOf(range).highest;
  const highest = leastKnown([mostOf(expression, declared), known]);
  return highest === undefined ? {} : { highest };
}

/** Only where it is more than one step: sums of fives and threes begin with three. */
function leastOf(
  expression: CoreExpression,
  declared: Declarations,
  step: Fraction | undefined,
): Pick<Compared, 'least'> {
  const least = leastPositive(expression, declared);
  return step === undefined || least === undefined || least.lte(step) ? {} : { least };
}

function boundsOf(range: NumberRange): Pick<Compared, 'lowest' | 'highest'> {
  if (range.kind === 'decimal') {
    const size = 10n ** BigInt(range.scale);
    return { lowest: new Fraction(range.min, size), highest: new Fraction(range.max, size) };
  }
  const { lowest, highest } = boundsOf(range.numerator);
  const { min, max } = range.denominator;
  const over = (value: Fraction | undefined, away: boolean) =>
    value?.div(away ? (min < 1n ? 1n : min) : max);
  return {
    lowest: over(lowest, (lowest?.s ?? 1n) < 0n),
    highest: over(highest, (highest?.s ?? 1n) > 0n),
  };
}

/** The values that a bound has, in the order in which the policy gives them; none where it depends on facts. */
export function boundValues(
  expression: CoreExpression,
  { core }: Declarations,
): readonly Fraction[] | undefined {
  if (expression.kind === 'constant') {
    const value = measureOf(expression.value);
    return value === undefined ? undefined : [value];
  }
  if (expression.kind !== 'parameter') return undefined;
  const parameter = core.parameters.find(({ name }) => name === expression.name);
  const day = core.effective;
  const values = [...(parameter?.values ?? [])].sort(
    // The value of the first day comes first: it is that of a case without a date.
    (a, b) => Number(isOn(b, day)) - Number(isOn(a, day)),
  );
  return values.flatMap(({ value }) => measureOf(value) ?? []);
}

function isOn({ from, until }: { readonly from?: string; readonly until?: string }, day: string) {
  return (from ?? day) <= day && day <= (until ?? day);
}
