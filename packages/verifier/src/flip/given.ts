import type { Element, Value } from '@tiaoli/evaluator';
import Fraction from 'fraction.js';
import { dayOf } from '../encoding/calendar-terms.js';
import type { ListOfElements, Variable } from '../encoding/inputs.js';
import type { Numeric, Truth } from '../terms/term.js';
import type { Terms } from '../terms/terms.js';

/** The variable of a fact as it stands in formulas. */
export function termOf({ name, form, input }: Variable, terms: Terms): Numeric | Truth {
  if (form.kind === 'boolean') return terms.truthVariable(name);
  const isWhole = form.kind === 'number' ? form.isWhole : true;
  const step = stepOf(input, form);
  const bound = (text: string | undefined): Fraction | undefined =>
    text === undefined || form.kind !== 'number' ? undefined : new Fraction(text).div(step);
  const [min, max] = [bound(input.min), bound(input.max)];
  return terms.numberVariable(name, isWhole, {
    min: form.kind === 'enumeration' ? new Fraction(0) : isWhole ? min?.ceil() : min,
    max:
      form.kind === 'enumeration'
        ? new Fraction(form.values.length - 1)
        : isWhole
          ? max?.floor()
          : max,
    grain: isWhole ? new Fraction(1) : undefined,
  });
}

/** How many base units one of the variable is. */
function stepOf(input: Variable['input'], form: Variable['form']): Fraction {
  const places = form.kind === 'number' ? form.places : 0;
  return new Fraction(input.unit?.factor ?? 1).div(10n ** BigInt(places));
}

/** The value of a variable that says a fact; undefined where there is none. */
export function codeOf(
  { input, form }: Variable,
  value: Value | undefined,
  texts: readonly string[],
): Fraction | boolean | undefined {
  switch (value?.kind) {
    case 'boolean':
      return value.value;
    case 'number':
      return value.value.div(stepOf(input, form));
    case 'date':
      return new Fraction(dayOf(value.value));
    case 'enumeration':
      return form.kind === 'enumeration'
        ? new Fraction(form.values.indexOf(value.value))
        : undefined;
    case 'text': {
      const known = texts.indexOf(value.value);
      return new Fraction(known < 0 ? texts.length : known);
    }
    default:
      return undefined;
  }
}

/** That a variable has a value. */
export function isCode(
  variable: Variable,
  code: Fraction | boolean | undefined,
  terms: Terms,
): Truth {
  const term = termOf(variable, terms);
  if (code === undefined) return terms.literal(true);
  if ('parts' in term) {
    return code instanceof Fraction ? terms.equal(term, terms.number(code)) : terms.literal(true);
  }
  return code === true ? term : terms.not(term);
}

/** That a list has the given elements in their order. */
export function isList(
  { length, elements }: ListOfElements,
  given: readonly Element[],
  texts: readonly string[],
  terms: Terms,
): readonly Truth[] {
  const count = terms.numberVariable(length, true, {
    min: new Fraction(0),
    max: new Fraction(elements.length),
    grain: new Fraction(1),
  });
  const facts = elements.slice(0, given.length).flatMap(({ variables }, index) =>
    variables.map((variable) => {
      const value = given[index]?.facts.get(variable.input.name);
      return isCode(variable, codeOf(variable, value, texts), terms);
    }),
  );
  return [terms.equal(count, terms.number(given.length)), ...facts];
}
