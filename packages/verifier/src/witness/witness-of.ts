import type { Language } from '@tiaoli/diagnostics';
import type { Claim, Core } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { ErrorReport, FactsObject, FactValue, LoadedPolicy } from 'tiaoli';
import { secondPrefix } from '../conditions/claims.js';
import type { Forbidden } from '../conditions/condition.js';
import { type Encoding, textsIn, valuesOf } from '../encoding/encode.js';
import { inputsOf } from '../encoding/inputs.js';
import type { Finding, Witness } from '../finding.js';
import type { View } from '../search/views.js';
import type { Assignment } from '../terms/evaluate.js';
import { claimedValue, errorsIn, reportOn, withClaim } from './confirm.js';
import { dateText, factOf, factsOf } from './facts.js';
import { smaller } from './smaller.js';

export interface Confirmed {
  readonly witness: Witness;
  readonly said?: Finding['said'];
}

/** Values of variables as facts that the evaluator agrees about; undefined where it does not. */
export function witnessOf(
  view: View,
  condition: Forbidden,
  encoding: Encoding,
  assignment: Assignment,
): Confirmed | undefined {
  const { policy, core } = view;
  const placed = view.place === undefined ? {} : { place: view.place };
  const day = assignment.get(encoding.asOfName);
  const asOf = day instanceof Fraction ? dateText(day) : encoding.period.from;
  const facts = factsOf(encoding.inputs, assignment, textsIn(core));
  if (facts === undefined) return undefined;
  const { of } = condition;
  if ('claim' in of) {
    const { claim } = of;
    const witness =
      claim.body.kind === 'always'
        ? alwaysWitness(policy, claim, facts, asOf)
        : movesWitness(policy, claim, facts, asOf, secondValue(core, claim, encoding, assignment));
    return witness && { witness: { ...witness, ...placed } };
  }
  const { code, rule } = of.fault;
  const isShown = core.rules.some(({ name, internal }) => name === rule && !internal);
  const errorWith = (each: FactsObject, language?: Language): ErrorReport | undefined => {
    const errors = errorsIn(reportOn(policy, { facts: each, asOf }, language), code);
    return isShown ? errors.get(rule) : [...errors.values()][0];
  };
  const confirms = (each: FactsObject): boolean => errorWith(each) !== undefined;
  if (!confirms(facts)) return undefined;
  const least = smaller(core, facts, confirms);
  const messageIn = (language: Language): string => errorWith(least, language)?.message ?? '';
  return {
    witness: { facts: least, asOf, ...placed },
    said: { zh: messageIn('zh'), en: messageIn('en') },
  };
}

function alwaysWitness(
  policy: LoadedPolicy,
  claim: Claim,
  facts: FactsObject,
  asOf: string,
): Witness | undefined {
  const claiming = withClaim(policy, claim);
  const confirms = (each: FactsObject): boolean =>
    claimedValue(claiming, { facts: each, asOf }) === false;
  return confirms(facts) ? { facts: smaller(policy.core, facts, confirms), asOf } : undefined;
}

/** The fact that is greater in the second record. */
function secondValue(
  core: Core,
  { body }: Claim,
  { terms }: Encoding,
  assignment: Assignment,
): FactValue | undefined {
  if (body.kind !== 'moves') return undefined;
  const second = inputsOf(core, { terms, longest: 0, prefix: secondPrefix });
  const variable = second.variables.find(({ input }) => input.name === body.input);
  return variable && factOf(variable, assignment, textsIn(core));
}

function movesWitness(
  policy: LoadedPolicy,
  claim: Claim,
  facts: FactsObject,
  asOf: string,
  second: FactValue | undefined,
): Witness | undefined {
  const { body } = claim;
  if (body.kind !== 'moves' || second === undefined) return undefined;
  const claiming = withClaim(policy, claim);
  const order = orderOf(policy, claim);
  const confirms = (each: FactsObject): boolean => {
    const one = claimedValue(claiming, { facts: each, asOf });
    const other = claimedValue(claiming, { facts: { ...each, [body.input]: second }, asOf });
    if (one === undefined || other === undefined) return false;
    const found = order(one, other);
    return body.direction === 'stays'
      ? found !== 0
      : body.direction === 'neverFalls'
        ? found > 0
        : found < 0;
  };
  if (!confirms(facts)) return undefined;
  // What is greater stays greater: the moved fact is left as it is.
  const { core } = policy;
  const others = { ...core, inputs: core.inputs.filter(({ name }) => name !== body.input) };
  return { facts: smaller(others, facts, confirms), asOf, then: { [body.input]: second } };
}

/** Above zero where the first is the greater. */
function orderOf(
  { core }: LoadedPolicy,
  { body }: Claim,
): (one: unknown, other: unknown) => number {
  const type = body.kind === 'moves' ? body.value.type : { kind: 'number' as const };
  if (type.kind === 'number') {
    return (one, other) => new Fraction(String(one)).compare(new Fraction(String(other)));
  }
  const values = valuesOf(core, type);
  return (one, other) =>
    type.kind === 'enumeration'
      ? values.indexOf(String(other)) - values.indexOf(String(one))
      : String(one) < String(other)
        ? -1
        : Number(String(one) > String(other));
}
