import { type Outcome, rationalOf, type Value } from '@tiaoli/evaluator';
import {
  type CoreExpression,
  type FieldAccess,
  type Parameter,
  type ParameterValue,
  qualifiedName,
  ruleFields,
} from '@tiaoli/ir';
import { type Context, factOf, outcomeOf, ruleStepOf } from '../context.js';
import { kept, type ShownParameter } from '../fixed.js';
import { points, type Quantity, quantityOfRule } from '../values/quantity.js';
import type { Label } from '../wording/wording.js';
import { columnTitle } from './column-title.js';
import { labelOf, type Named } from './label.js';

const referenceKinds = [
  'input',
  'parameter',
  'rule',
  'elementInput',
  'elementRule',
  'field',
  'asOfDate',
] as const;

const isReferenceKind: ReadonlySet<string> = new Set(referenceKinds);

export type ReferenceKind = (typeof referenceKinds)[number];
export type Reference = Extract<CoreExpression, { readonly kind: ReferenceKind }>;

/** What a name stands for at this decision. */
export interface Referent {
  /** Calling it is mentioning it: see `labelOf`. */
  readonly label: () => Label;
  readonly outcome: Outcome;
  readonly quantity: Quantity;
}

export function isReference(expression: CoreExpression): expression is Reference {
  return isReferenceKind.has(expression.kind);
}

/** The declaration and value of a reference. It needs no step: a cell of a table has none. */
export function referentOf(context: Context, reference: Reference): Referent {
  switch (reference.kind) {
    case 'input':
      return inputReferent(context, reference.name);
    case 'parameter':
      return parameterReferent(context, reference.name);
    case 'rule':
      return ruleReferent(context, reference.name);
    case 'elementInput':
      return inputReferent(context, qualifiedName(reference.entity, reference.name));
    case 'elementRule':
      return ruleReferent(context, qualifiedName(reference.entity, reference.name));
    case 'field':
      return fieldReferent(context, reference);
    case 'asOfDate':
      return asOfReferent(context);
  }
}

const unknown: Outcome = { status: 'unknown', needs: [] };

function referent(
  context: Context,
  declaration: Named,
  value: Value | undefined,
  quantity: Quantity,
): Referent {
  const outcome: Outcome = value === undefined ? unknown : { status: 'known', value };
  return { label: () => labelOf(context, declaration), outcome, quantity };
}

const nameless = (name: string): Named => ({ name, title: { zh: name, en: name } });

function inputReferent(context: Context, name: string): Referent {
  const input = context.declared.inputs.get(name);
  const value = factOf(context, name);
  const quantity = { unit: input?.unit, percent: input?.percent ?? false };
  return referent(context, input ?? nameless(name), value, quantity);
}

function parameterReferent(context: Context, name: string): Referent {
  const parameter = context.declared.parameters.get(name);
  if (parameter === undefined) return referent(context, nameless(name), undefined, {});
  const { parametersOn, fixed } = context;
  const shown = kept(fixed.parameters, parameter, () => shownParameter(parameter, parametersOn));
  return referent(context, parameter, shown?.value, shown?.quantity ?? {});
}

function shownParameter(parameter: Parameter, on: string): ShownParameter | undefined {
  const inForce = valueInForce(parameter, on);
  if (inForce === undefined) return undefined;
  const value = valueOfParameter(parameter, inForce);
  return { value, quantity: quantityOfParameter(parameter, inForce) };
}

function ruleReferent(context: Context, name: string): Referent {
  const rule = context.declared.rules.get(name);
  return {
    label: () => labelOf(context, rule ?? nameless(name)),
    outcome: ruleStepOf(context, name)?.outcome ?? unknown,
    quantity: rule ? quantityOfRule(rule) : {},
  };
}

function asOfReferent(context: Context): Referent {
  const title = context.wording.asOfDate;
  const value: Value = { kind: 'date', value: context.decision.question.asOf };
  const outcome: Outcome = { status: 'known', value };
  return { label: () => ({ title }), outcome, quantity: {} };
}

function fieldReferent(context: Context, field: FieldAccess): Referent {
  const { of, name } = field;
  const whole = isReference(of) ? referentOf(context, of) : undefined;
  const { scoreFields } = context.wording;
  const isScore = of.type.kind === 'score';
  const body = bodyOf(of, context);
  const asked = ruleFields(body).find((each) => each.name === name);
  const shown = (): string => {
    if (isScore) return name === 'total' || name === 'grade' ? scoreFields[name] : name;
    if (asked !== undefined) return context.wording.obligations.fields[name] ?? name;
    const milestone =
      body?.kind === 'milestones' ? body.milestones.find((each) => each.name === name) : undefined;
    const title = milestone?.title ?? columnTitle(name, whole?.quantity.fields, context.core);
    const column = labelOf(context, { name, title });
    return context.wording.term(column, undefined);
  };
  const fields = asked === undefined ? whole?.quantity.fields : [asked];
  const unit = fields?.find((each) => each.name === name)?.unit;
  return {
    label: () => {
      const label = whole?.label() ?? { title: context.wording.thisValue };
      const hasMain = !isScore && body?.kind !== 'checklist' && body?.kind !== 'milestones';
      if (hasMain && isMainField(name, of, whole?.quantity)) return label;
      return { title: context.wording.field(context.wording.subject(label), shown()) };
    },
    outcome: outcomeOf(context, field) ?? fieldOutcome(whole?.outcome ?? unknown, name),
    quantity: isScore ? points : { unit },
  };
}

/** The body of the rule that an expression refers to. */
function bodyOf(of: CoreExpression, { declared }: Context): CoreExpression | undefined {
  if (of.kind === 'rule') return declared.rules.get(of.name)?.body;
  if (of.kind !== 'elementRule') return undefined;
  return declared.rules.get(qualifiedName(of.entity, of.name))?.body;
}

/** The output that is named as its rule, or else the first, is the value of the rule itself. */
function isMainField(name: string, of: CoreExpression, quantity: Quantity | undefined): boolean {
  const names = quantity?.fields?.map((field) => field.name) ?? [];
  const rule = of.kind === 'rule' || of.kind === 'elementRule' ? of.name : undefined;
  const own = rule !== undefined && (names.length === 0 || names.includes(rule));
  return name === (own ? rule : names[0]);
}

function fieldOutcome(whole: Outcome, name: string): Outcome {
  if (whole.status !== 'known') return whole;
  const value = fieldValue(whole.value, name);
  return value === undefined ? unknown : { status: 'known', value };
}

function fieldValue(value: Value, name: string): Value | undefined {
  if (value.kind === 'record') return value.fields.find((field) => field.name === name)?.value;
  if (value.kind !== 'score') return undefined;
  return name === 'grade' ? value.grade : { kind: 'number', value: value.total };
}

/** The value of a parameter on a date. */
export function valueInForce(parameter: Parameter, asOf: string): ParameterValue | undefined {
  return parameter.values.findLast(
    ({ from, until }) =>
      (from === undefined || from <= asOf) && (until === undefined || asOf <= until),
  );
}

/** How a parameter is shown: a value that was written as a percentage stays one. */
export function quantityOfParameter(parameter: Parameter, value: ParameterValue): Quantity {
  return { unit: parameter.unit, percent: /[%％]\s*$/.test(value.text) };
}

/** A parameter's value as values are held at run time. */
export function valueOfParameter(parameter: Parameter, { value }: ParameterValue): Value {
  if (value.kind === 'number') return { kind: 'number', value: rationalOf(value.value) };
  if (value.kind !== 'enumeration') return value;
  const enumeration = parameter.type.kind === 'enumeration' ? parameter.type.enumeration : '';
  return { kind: 'enumeration', enumeration, value: value.value };
}
