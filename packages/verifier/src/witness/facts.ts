import { shiftDays } from '@tiaoli/calendar';
import { formatRational } from '@tiaoli/evaluator';
import Fraction from 'fraction.js';
import type { FactsObject, FactValue } from 'tiaoli';
import type { Inputs, ListOfElements, Variable } from '../encoding/inputs.js';
import type { Assignment } from '../terms/evaluate.js';

/** Facts of a policy, each given. Undefined where one has no last decimal place. */
export function factsOf(
  inputs: Inputs,
  assignment: Assignment,
  texts: readonly string[],
): FactsObject | undefined {
  const facts: Record<string, FactValue> = {};
  for (const variable of inputs.variables) {
    const value = factOf(variable, assignment, texts);
    if (value === undefined) return undefined;
    facts[variable.input.name] = value;
  }
  for (const list of inputs.lists) {
    const elements = elementsOf(list, assignment, texts);
    if (elements === undefined) return undefined;
    facts[list.input.name] = elements;
  }
  return facts;
}

function elementsOf(
  { length, elements }: ListOfElements,
  assignment: Assignment,
  texts: readonly string[],
): readonly FactValue[] | undefined {
  const count = assignment.get(length);
  const found: FactValue[] = [];
  for (const { variables } of elements.slice(
    0,
    count instanceof Fraction ? Number(count.valueOf()) : 0,
  )) {
    const element: Record<string, FactValue> = {};
    for (const variable of variables) {
      const value = factOf(variable, assignment, texts);
      if (value === undefined) return undefined;
      element[variable.input.name] = value;
    }
    found.push(element);
  }
  return found;
}

const zeroDay = '1970-01-01';

export function dateText(day: Fraction): string {
  return shiftDays(zeroDay, Number(day.valueOf())) ?? zeroDay;
}

/** The value of one input as somebody would write it down. */
export function factOf(
  { name, input, form }: Variable,
  assignment: Assignment,
  texts: readonly string[],
): FactValue | undefined {
  const found = assignment.get(name);
  const value = found instanceof Fraction ? found : undefined;
  switch (form.kind) {
    case 'boolean':
      return found === true;
    case 'number': {
      const shown = value ?? simplest(input, form.places);
      return numberText(shown.div(10n ** BigInt(form.places)), input.percent);
    }
    case 'date':
      return value === undefined ? (input.min ?? input.max ?? '2024-01-01') : dateText(value);
    case 'enumeration':
      return form.values[Number(value?.valueOf() ?? 0)] ?? '';
    case 'text':
      return textOf(value, name, texts);
  }
}

/** Zero, or what is nearest to it among the values that are allowed. */
function simplest({ min, max, unit }: Variable['input'], places: number): Fraction {
  const step = new Fraction(unit?.factor ?? 1).div(10n ** BigInt(places));
  const [least, most] = [min, max].map((each) =>
    each === undefined ? undefined : new Fraction(each).div(step),
  );
  if (least !== undefined && least.compare(0) > 0) return least.ceil();
  return most !== undefined && most.compare(0) < 0 ? most.floor() : new Fraction(0);
}

function numberText(value: Fraction, isPercent: boolean): string | undefined {
  const shown = isPercent ? value.mul(100) : value;
  const text = formatRational(shown);
  if (text.includes('/')) return undefined;
  return isPercent ? `${text}%` : text;
}

function textOf(value: Fraction | undefined, name: string, texts: readonly string[]): string {
  const place = value === undefined ? -1 : Number(value.valueOf());
  const known = texts[place];
  return known ?? `甲${place < 0 ? name : place - texts.length + 1}`;
}
