import type { Core, CoreExpression, Rule, ValueType } from '@tiaoli/ir';
import { allRules, descendants, qualifiedName } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import { encodeKind } from '../kinds/kinds.js';
import { unbounded } from '../terms/bounds.js';
import { termsUnder } from '../terms/evaluate.js';
import type { Numeric, Truth } from '../terms/term.js';
import { createTerms, type Terms } from '../terms/terms.js';
import { type CalendarTerms, createCalendarTerms, dayOf } from './calendar-terms.js';
import type { Context, Mark } from './context.js';
import { type Inputs, inputsOf, keysDiffer } from './inputs.js';
import { Beyond, type BeyondReason, type Element, number, type Outcome, truth } from './outcome.js';
import type { Period } from './periods.js';

/** An expression that is not followed, in the place of which anything is assumed. */
export interface Abstraction {
  readonly node: number;
  readonly reason: BeyondReason;
}

/** A core as formulas over its facts, for days on which its parameters have one value each. */
export interface Encoding {
  readonly terms: Terms;
  readonly inputs: Inputs;
  readonly period: Period;
  /** The as-of date as days since 1970-01-01. */
  readonly asOf: Numeric;
  readonly asOfName: string;
  /** What holds of the facts that formulas speak of. */
  assumptions(formulas: readonly Truth[]): readonly Truth[];
  readonly calendar: CalendarTerms;
  /** A rule of the policy. */
  rule(name: string): Outcome;
  /** Rules of elements, each with whether its element is there. */
  elementRules(
    entity: string,
    name: string,
  ): readonly { readonly present: Truth; readonly outcome: Outcome }[];
  /** An expression of the policy beside its rules. */
  expression(expression: CoreExpression): Outcome;
  readonly marks: readonly Mark[];
  readonly abstractions: readonly Abstraction[];
}

export interface EncodeOptions {
  readonly core: Core;
  readonly period: Period;
  /** Up to how many elements a list has; 3 where absent. */
  readonly longest?: number;
  /** Shared with another encoding, so that equal terms are the same. */
  readonly shared?: Pick<Encoding, 'terms' | 'inputs' | 'asOf' | 'calendar'>;
  readonly prefix?: string;
  /** The texts that stand for their places, where there are more than those of the core. */
  readonly texts?: readonly string[];
}

export const longestList = 3;

export function encode({
  core,
  period,
  longest = longestList,
  shared,
  prefix = '',
  texts = textsIn(core),
}: EncodeOptions): Encoding {
  const terms = shared?.terms ?? createTerms();
  const calendar = shared?.calendar ?? createCalendarTerms(terms);
  const inputs = shared?.inputs ?? inputsOf(core, { terms, longest, prefix });
  const asOf =
    shared?.asOf ??
    terms.numberVariable('asOf', true, {
      min: new Fraction(dayOf(period.from)),
      max: new Fraction(dayOf(period.until)),
      grain: new Fraction(1),
    });
  const marks: Mark[] = [];
  const abstractions: Abstraction[] = [];
  const kept = new Map<string, Outcome>();
  const rules = new Map(core.rules.map((rule) => [rule.name, rule]));
  let fresh = 0;

  const anything = (type: ValueType): Outcome => {
    const name = `${prefix}x${fresh++}`;
    if (type.kind === 'boolean') return truth(terms.truthVariable(name));
    if (type.kind === 'number') return number(terms.numberVariable(name, false, unbounded));
    if (type.kind === 'record') {
      const fields = type.fields.map((field) => [field.name, anything(field.type)] as const);
      return { value: { kind: 'record' }, faults: [], fields: new Map(fields) };
    }
    if (type.kind === 'score') {
      const total = anything({ kind: 'number' });
      const grade = type.enumeration;
      const fields: [string, Outcome][] = [['total', total]];
      if (grade !== undefined)
        fields.push(['grade', anything({ kind: 'enumeration', enumeration: grade })]);
      return { value: { kind: 'record' }, faults: [], fields: new Map(fields) };
    }
    if (type.kind === 'list' || type.kind === 'element')
      return { value: { kind: 'opaque' }, faults: [] };
    const most = type.kind === 'enumeration' ? valuesOf(core, type).length - 1 : undefined;
    const min = type.kind === 'date' ? dayOf('0001-01-01') : 0;
    const max = type.kind === 'date' ? dayOf('9999-12-31') : most;
    return number(
      terms.numberVariable(name, true, {
        min: new Fraction(min),
        max: max === undefined ? undefined : new Fraction(max),
        grain: new Fraction(1),
      }),
    );
  };

  const encodeNode = (expression: CoreExpression, context: Context): Outcome => {
    try {
      return encodeKind(expression, context);
    } catch (error) {
      if (!(error instanceof Beyond)) throw error;
      abstractions.push({ node: expression.id, reason: error.reason });
      return anything(expression.type);
    }
  };

  const ruleOutcome = (
    rule: Rule | undefined,
    owner: string | undefined,
    context: Context,
  ): Outcome => {
    if (rule === undefined) throw new Beyond('shape');
    const element = owner === undefined ? undefined : context.elements.get(owner);
    const key = [owner, rule.name, element?.key, context.month].join('\n');
    const known = kept.get(key);
    if (known !== undefined) return known;
    const elements = new Map<string, Element>();
    if (element !== undefined) elements.set(element.entity, element);
    const { subject: _, ...rest } = context;
    const within: Context = {
      ...rest,
      elements,
      path: presenceOf(element),
      ruleName: qualifiedName(owner, rule.name),
    };
    const outcome = encodeNode(rule.body, within);
    kept.set(key, outcome);
    return outcome;
  };

  const presenceOf = (element: Element | undefined): Truth => {
    if (element === undefined) return terms.literal(true);
    for (const { value } of inputs.outcomes.values()) {
      const found =
        value.kind === 'list' ? value.members.find((each) => each.element === element) : undefined;
      if (found !== undefined) return found.present;
    }
    return terms.literal(true);
  };

  const top: Context = {
    core,
    terms,
    calendar,
    asOf,
    parametersOn: period.from,
    path: terms.literal(true),
    elements: new Map(),
    ruleName: '',
    encode: encodeNode,
    input: (name) => {
      const found = inputs.outcomes.get(name);
      if (found === undefined) throw new Beyond('nested');
      return found;
    },
    rule: (name, context) => ruleOutcome(rules.get(name), undefined, context),
    elementRule: (entity, name, context) => {
      const declared = core.entities.find((each) => each.name === entity);
      return ruleOutcome(
        declared?.rules.find((each) => each.name === name),
        entity,
        context,
      );
    },
    mark: (mark) => marks.push(mark),
    codeOf: (type, value) => Math.max(0, valuesOf(core, type).indexOf(value)),
    textCode: (text) => texts.indexOf(text),
  };

  return {
    terms,
    inputs,
    period,
    asOf,
    asOfName: 'asOf',
    assumptions: (formulas) => assumptionsOf(formulas, calendar, keysDiffer(inputs.lists, terms)),
    calendar,
    rule: (name) => top.rule(name, top),
    elementRules: (entity, name) =>
      [...inputs.outcomes.values()].flatMap(({ value }) =>
        value.kind === 'list'
          ? value.members
              .filter(({ element }) => element.entity === entity)
              .map(({ element, present }) => ({
                present,
                outcome: top.elementRule(entity, name, {
                  ...top,
                  elements: new Map([[entity, element]]),
                }),
              }))
          : [],
      ),
    expression: (expression) => encodeNode(expression, top),
    marks,
    abstractions,
  };
}

/** Only what speaks of the same variables: the rest can always be made to hold. */
function assumptionsOf(
  formulas: readonly Truth[],
  { derived }: CalendarTerms,
  keys: readonly Truth[],
): readonly Truth[] {
  const names = new Set<string>();
  const found = new Set<Truth>();
  const pending = [...formulas];
  for (let formula = pending.pop(); formula !== undefined; formula = pending.pop()) {
    for (const term of termsUnder([formula])) {
      if (term.kind !== 'variable' || names.has(term.name)) continue;
      names.add(term.name);
      for (const fact of derived.get(term.name)?.facts ?? []) {
        found.add(fact);
        pending.push(fact);
      }
    }
  }
  const speaksOf = (key: Truth): boolean =>
    [...termsUnder([key])].some((term) => term.kind === 'variable' && names.has(term.name));
  return [...found, ...keys.filter(speaksOf)];
}

/** The values of an enumeration, best first. */
export function valuesOf(core: Core, type: ValueType): readonly string[] {
  if (type.kind !== 'enumeration') return [];
  const found = core.enumerations.find((each) => each.name === type.enumeration);
  return found?.values.map(({ name }) => name) ?? [];
}

/** The texts that cores compare with: each stands for its place. */
export function textsIn(...cores: readonly Core[]): readonly string[] {
  const bodies = cores.flatMap(allRules).map(({ declared }) => declared.body);
  const texts = new Set<string>();
  for (const body of bodies) {
    for (const node of descendants(body)) {
      if (node.kind === 'constant' && node.value.kind === 'text') texts.add(node.value.value);
    }
  }
  return [...texts];
}
