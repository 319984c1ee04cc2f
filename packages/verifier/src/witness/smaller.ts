import { daysBetween, shiftDays } from '@tiaoli/calendar';
import { formatRational } from '@tiaoli/evaluator';
import type { Core, Input } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { FactsObject, FactValue } from 'tiaoli';

/** Asked of facts that may be a simpler witness. */
export type Confirms = (facts: FactsObject) => boolean;

/**
 * The same witness with as few facts as it needs, each as plain as it can be: false, the first value,
 * an empty list, and numbers and days near the least that is allowed.
 */
export function smaller(core: Core, witness: FactsObject, confirms: Confirms): FactsObject {
  let facts = witness;
  for (const input of core.inputs) {
    const given = (facts as Readonly<Record<string, FactValue>>)[input.name];
    if (given === undefined) continue;
    const { [input.name]: _, ...others } = facts as Readonly<Record<string, FactValue>>;
    if (confirms(others)) {
      facts = others;
      continue;
    }
    const replaced = (value: FactValue): FactsObject => ({ ...facts, [input.name]: value });
    const better = plainer(core, input, given, (value) => confirms(replaced(value)));
    if (better !== given) facts = replaced(better);
  }
  return facts;
}

type Keeps = (value: FactValue) => boolean;

function plainer(core: Core, input: Input, given: FactValue, keeps: Keeps): FactValue {
  const { type } = input;
  switch (type.kind) {
    case 'boolean':
      return given === true && keeps(false) ? false : given;
    case 'number':
      return lowestNumber(input, String(given), keeps);
    case 'date':
      return earliestDay(input, String(given), keeps);
    case 'enumeration': {
      const values = core.enumerations.find(({ name }) => name === type.enumeration)?.values ?? [];
      return values.find(({ name }) => name === given || keeps(name))?.name ?? given;
    }
    case 'list':
      return shortestList(given, keeps);
    default:
      return given;
  }
}

function shortestList(given: FactValue, keeps: Keeps): FactValue {
  if (!Array.isArray(given)) return given;
  let list: readonly FactValue[] = given as readonly FactValue[];
  for (const element of list) {
    const rest = list.filter((each) => each !== element);
    if (keeps(rest)) list = rest;
  }
  return list.length === given.length ? given : list;
}

/** Halves the way to the least allowed number, or to zero, as long as the witness stays one. */
function lowestNumber(input: Input, given: string, keeps: Keeps): FactValue {
  const { percent, integer, decimals = 2, unit, min } = input;
  const factor = new Fraction(unit?.factor ?? 1);
  const places = integer ? 0 : percent ? decimals + 2 : decimals;
  const scale = 10n ** BigInt(places);
  const value = percent ? new Fraction(given.replace('%', '')).div(100) : new Fraction(given);
  const least = min === undefined ? new Fraction(0) : new Fraction(min).div(factor);
  const target = least.compare(0) >= 0 || value.compare(0) < 0 ? least : new Fraction(0);
  const text = (number: Fraction): string =>
    percent ? `${formatRational(number.mul(100))}%` : formatRational(number);
  let [good, bad] = [value.mul(scale).floor(), target.mul(scale).ceil()];
  if (good.div(scale).compare(value) !== 0) return given;
  const isGood = (number: Fraction): boolean => keeps(text(number.div(scale)));
  if (good.compare(bad) === 0) return given;
  if (isGood(bad)) return text(bad.div(scale));
  const round = roundNumbers(bad, good, scale).find(isGood);
  if (round !== undefined && round.sub(bad).compare(scale * mostSought) > 0) {
    return text(round.div(scale));
  }
  good = round ?? good;
  while (good.sub(bad).abs().compare(1) > 0) {
    const middle = good.add(bad).div(2).floor();
    if (isGood(middle)) good = middle;
    else bad = middle;
  }
  return text(good.div(scale));
}

/** Up to so many above the least one, the very first number is looked for; it tells most of small ones. */
const mostSought = 20n;

/** Numbers that people would take for an example, between two others. */
function roundNumbers(from: Fraction, to: Fraction, scale: bigint): readonly Fraction[] {
  const found: Fraction[] = [];
  for (let power = 1n; from.add(power * scale).compare(to) < 0; power *= 10n) {
    for (const digit of [1n, 2n, 5n]) {
      const number = new Fraction(digit * power * scale);
      if (number.compare(from) > 0 && number.compare(to) < 0) found.push(number);
    }
  }
  return found;
}

/** Days that people would take for an example of a date that has no first day. */
const plainDays = ['2020-01-01', '2000-01-01', '1990-01-01'];

function earliestDay({ min }: Input, given: string, keeps: Keeps): FactValue {
  if (min === undefined) return plainDays.find((day) => keeps(day)) ?? given;
  if (given <= min) return given;
  if (keeps(min)) return min;
  let [good, bad] = [daysBetween(min, given), 0];
  while (good - bad > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (keeps(shiftDays(min, middle) ?? given)) good = middle;
    else bad = middle;
  }
  return shiftDays(min, good) ?? given;
}
