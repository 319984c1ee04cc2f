import type { Claim } from '@tiaoli/ir';
import { type EncodeOptions, type Encoding, encode } from '../encoding/encode.js';
import { inputsOf } from '../encoding/inputs.js';
import { isSame, isSound, numberIn, type Outcome, truthIn } from '../encoding/outcome.js';
import type { Truth } from '../terms/term.js';
import type { Terms } from '../terms/terms.js';
import type { Forbidden } from './condition.js';

/** The second of two records of facts that differ in one input has this before its names. */
export const secondPrefix = 'b';

/** That a claim does not hold, of one record of facts or of two. */
export function claimConditions(
  claims: readonly Claim[],
  encoding: Encoding,
  options: EncodeOptions,
): readonly Forbidden[] {
  return claims.map((claim) => ({
    polarity: 'never',
    kind: claim.range === undefined ? 'claim-refuted' : 'out-of-range',
    of: { claim },
    when: claim.body.kind === 'always' ? broken(claim, encoding) : moved(claim, encoding, options),
  }));
}

function holds(terms: Terms, outcome: Outcome): Truth {
  return terms.and(isSound(terms, outcome), truthIn(outcome));
}

function applies({ when }: Claim, { terms, expression }: Encoding): Truth {
  return when === undefined ? terms.literal(true) : holds(terms, expression(when));
}

function broken(claim: Claim, encoding: Encoding): Truth {
  const { terms, expression } = encoding;
  if (claim.body.kind !== 'always') return terms.literal(false);
  const formula = expression(claim.body.formula);
  return terms.and(applies(claim, encoding), isSound(terms, formula), terms.not(truthIn(formula)));
}

/** Two records that differ in one input, greater in the second, and what the value must not do. */
function moved(claim: Claim, first: Encoding, options: EncodeOptions): Truth {
  const { terms } = first;
  const { body } = claim;
  if (body.kind !== 'moves') return terms.literal(false);
  const { core, longest = 3 } = options;
  const own = inputsOf(core, { terms, longest, prefix: secondPrefix });
  const [before, after] = [first.inputs.outcomes, own.outcomes].map((each) => each.get(body.input));
  if (before === undefined || after === undefined) return terms.literal(false);
  const outcomes = new Map([...first.inputs.outcomes, [body.input, after]]);
  const inputs = { ...first.inputs, outcomes };
  const prefix = `${secondPrefix}x`;
  const second = encode({ ...options, prefix, shared: { ...first, inputs } });
  const type = core.inputs.find(({ name }) => name === body.input)?.type.kind;
  const [one, other] = [first.expression(body.value), second.expression(body.value)];
  return terms.and(
    isLess(terms, before, after, type === 'enumeration'),
    applies(claim, first),
    applies(claim, second),
    isSound(terms, one),
    isSound(terms, other),
    violates(terms, body, one, other),
  );
}

type Moves = Extract<Claim['body'], { kind: 'moves' }>;

function violates(terms: Terms, { direction, value }: Moves, one: Outcome, other: Outcome): Truth {
  const isRanked = value.type.kind === 'enumeration';
  switch (direction) {
    case 'stays':
      return terms.not(isSame(terms, one, other));
    case 'neverFalls':
      return isLess(terms, other, one, isRanked);
    case 'neverRises':
      return isLess(terms, one, other, isRanked);
  }
}

/** Of a truth, false is less than true; the best value of an enumeration has the lowest number. */
function isLess(terms: Terms, left: Outcome, right: Outcome, isRanked: boolean): Truth {
  if (left.value.kind === 'truth') return terms.and(terms.not(truthIn(left)), truthIn(right));
  const [a, b] = isRanked ? [right, left] : [left, right];
  return terms.less(numberIn(a), numberIn(b));
}
