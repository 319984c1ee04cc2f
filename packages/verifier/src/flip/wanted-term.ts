import type { Core } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import { outputsOf } from '../compare/outputs.js';
import { dayOf } from '../encoding/calendar-terms.js';
import { type Encoding, valuesOf } from '../encoding/encode.js';
import { isSound } from '../encoding/outcome.js';
import type { Numeric, Truth } from '../terms/term.js';
import type { Terms } from '../terms/terms.js';
import type { Wanted, WantedOperator } from './flip.js';
import { writtenNumber } from './written-number.js';

/** That a wanted result comes out; undefined where the result has no such values. */
export function wantedTerm(wanted: Wanted, core: Core, encoding: Encoding): Truth | undefined {
  const { terms } = encoding;
  const output = outputOf(wanted, core);
  if (output === undefined) return undefined;
  const whole = encoding.rule(wanted.rule);
  const outcome = wanted.field === undefined ? whole : whole.fields?.get(wanted.field);
  if (outcome === undefined) return undefined;
  const { value } = outcome;
  const { type, factor } = output.before;
  const sound = isSound(terms, whole);
  if (value.kind === 'truth') {
    const isTrue = wanted.value === 'true';
    return terms.and(sound, isTrue ? value.term : terms.not(value.term));
  }
  if (value.kind !== 'number') return undefined;
  const number = wantedNumber(wanted.value, type, factor, core);
  if (number === undefined) return undefined;
  const isRanked = type.kind === 'enumeration';
  return terms.and(
    sound,
    compared(terms, value.term, wanted.operator, terms.number(number), isRanked),
  );
}

/** What a policy decides under a name that people use for it. */
export function outputOf({ rule, field }: Pick<Wanted, 'rule' | 'field'>, core: Core) {
  const { shared } = outputsOf(core, core);
  const found = shared.find((each) => each.rule === rule && each.entity === undefined);
  return found?.outputs.find((each) => each.field === field);
}

function wantedNumber(
  text: string,
  type: Parameters<typeof valuesOf>[1],
  factor: string,
  core: Core,
): Fraction | undefined {
  switch (type.kind) {
    case 'enumeration': {
      const place = valuesOf(core, type).indexOf(text);
      return place < 0 ? undefined : new Fraction(place);
    }
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Fraction(dayOf(text)) : undefined;
    case 'number':
      return writtenNumber(text)?.mul(factor);
    default:
      return undefined;
  }
}

/** The best value of an enumeration has the lowest number. */
function compared(
  terms: Terms,
  value: Numeric,
  operator: WantedOperator,
  limit: Numeric,
  isRanked: boolean,
): Truth {
  const [low, high] = isRanked ? [limit, value] : [value, limit];
  switch (operator) {
    case '=':
      return terms.equal(value, limit);
    case '≥':
      return terms.atMost(high, low);
    case '≤':
      return terms.atMost(low, high);
    case '>':
      return terms.less(high, low);
    case '<':
      return terms.less(low, high);
  }
}
