import { quote } from '../quote.js';
import type { BasisWords, NamedWords, PolicyWords, SentenceWording } from '../wording.js';
import { capital, items, shown, so, spaced, statements, sum } from './glue.js';
import { roundings } from './relations.js';

const named = (outputs: readonly NamedWords[]): string =>
  items(outputs.map(({ name, value }) => `${name} is ${shown(value)}`));

const ofVariant = (place: string, cited: string, assumption: string | undefined): string => {
  const variant = spaced(`under the variant for ${place}`, cited === '' ? '' : `(${cited})`);
  return assumption === undefined ? variant : `${variant} and by assumption (${assumption})`;
};

const basis = ({ clauses, assumption, place }: Omit<BasisWords, 'policy'>): string => {
  const cited = items(clauses.map(({ title, numbers }) => spaced(title, items(numbers))));
  if (place !== undefined) return ofVariant(place, cited, assumption);
  if (assumption === undefined) return cited === '' ? '' : `under ${cited}`;
  return cited === ''
    ? `by assumption (${assumption})`
    : `under ${cited} and by assumption (${assumption})`;
};

const ofPolicy = ({ title, version, isGiven }: PolicyWords): string =>
  `${isGiven ? 'as an input of' : 'under'} ${title} ${version}`;

/** English sentences. */
export const sentences: SentenceWording = {
  paragraph: (parts) => parts.join(' '),
  basis: ({ policy, ...words }) => {
    const own = basis(words);
    if (policy === undefined) return own;
    const other = ofPolicy(policy);
    if (own === '') return other;
    return own.startsWith('under ')
      ? `${other} (${own.slice('under '.length)})`
      : `${other}, ${own}`;
  },
  condition: (reasons, holds) => {
    if (reasons.length === 0) return holds ? 'It always holds.' : 'It never holds.';
    return so(reasons, holds ? 'it holds' : 'it does not hold');
  },
  conditionUnknown: (known, unclear) => {
    if (known.length === 0) return so(unclear, 'it cannot be judged yet');
    return `${capital(statements(known))}; ${statements(unclear)}, so it cannot be judged yet.`;
  },
  branchUnknown: (unclear) => so(unclear, 'it is not yet clear which provision applies'),
  calculation: (premise, formula, value) =>
    premise.length === 0
      ? `${formula} = ${value}.`
      : so(premise, `the calculation is: ${formula} = ${value}`),
  pendingCalculation: (premise, formula) => so(premise, `the calculation is: ${formula}`),
  notYetCalculated: (premise, formula, unclear) =>
    so(premise, `it should equal ${formula}, but ${unclear}`),
  bracketsPending: (premise, amount, unclear) =>
    so(premise, `it is worked out by the brackets of ${amount}; ${unclear}`),
  fixed: (premise, value) =>
    so(premise, `it is ${premise.length === 0 ? 'always ' : ''}${shown(value)}`),
  sameAs: (premise, term) => so(premise, `it equals ${term}`),
  resultIs: (term) => `So the result is ${term}.`,
  premise: (premise) => `${capital(statements(premise))}.`,
  eitherWay: (value) => `Some facts are not yet known, but in any case it is ${shown(value)}.`,
  rounding: ({ mode, step, before, after }) =>
    before === after
      ? `${capital(roundings[mode])} to ${step}, which changes nothing.`
      : `${capital(roundings[mode])} to ${step}: from ${before} to ${after}.`,
  capTookEffect: ({ before, limit, after }) =>
    `${before} is above ${limit}, so it is capped at ${after}.`,
  floorTookEffect: ({ before, limit, after }) =>
    `${before} is below ${limit}, so it is raised to ${after}.`,
  error: (message) => `There is no result because ${message}.`,
  needs: (sets, more) => {
    const [only] = sets;
    if (sets.length === 1 && only !== undefined) return `Still needed: ${items(only)}.`;
    const kind = sets.every((set) => set.length === 1) ? 'facts' : 'sets of facts';
    const all = sets.map((set, index) => `(${index + 1}) ${items(set)}`).join('; ');
    const rest = more > 0 ? `; or one of ${more} more` : '';
    return `Any one of these ${kind} may decide it: ${all}${rest}.`;
  },
  ask: ({ text, isQuestion }) => {
    if (!isQuestion) return `Best found out first: ${text}.`;
    return `Best asked first: ${quote(text)}${/\?$/.test(text) ? '' : '.'}`;
  },
  inForce: (asOf, { from, until }) => {
    const begin = from === undefined ? '' : `${until === undefined ? 'since' : 'from'} ${from}`;
    const end = until === undefined ? '' : `${from === undefined ? 'until' : 'to'} ${until}`;
    const inForce = `his value is in force ${spaced(begin, end)}.`;
    return asOf === undefined ? `T${inForce}` : `The as-of date is ${asOf}; t${inForce}`;
  },
  leftOpen: (term, reason) => `The policy leaves its parameter ${term} open: ${reason}.`,
  fixedByFacts: (terms) =>
    `The policy leaves ${items(terms)} open; for this decision the facts give ${terms.length === 1 ? 'it a value' : 'them values'}.`,

  branchTitle: (number) => `Case ${number}`,
  branchApplies: (number, basis) =>
    basis === undefined ? `Case ${number} applies.` : `Case ${number} applies (${basis}).`,
  branchFails: (number, condition, reasons) =>
    `Case ${number} requires that ${condition}, which is not so: ${statements(reasons)}.`,
  branchPending: (number, condition, unclear) =>
    `Case ${number} requires that ${condition}, which cannot be judged yet: ${statements(unclear)}.`,
  noBranchYet: 'It is not yet clear which case applies.',

  rowTitle: (number) => `Row ${number}`,
  rowApplies: (number, facts) =>
    facts.length === 0
      ? `Row ${number}, which has no conditions, applies.`
      : `Row ${number} applies: ${statements(facts)}.`,
  rowFails: (number, reasons) => `Row ${number} does not apply: ${statements(reasons)}.`,
  rowPending: (number, unclear) =>
    `It is not yet clear whether row ${number} applies: ${statements(unclear)}.`,
  openRowsAgree: 'Rows that are still open would give the same result.',
  otherwiseApplies: 'No other row applies, so the “otherwise” row does.',
  noRowYet: 'It is not yet clear which row applies.',
  noRow: (policy, result) =>
    policy === 'collect'
      ? 'No row applies, so there is nothing to list.'
      : `No row applies, so the result is ${result}.`,
  outputs: (outputs) => `So ${named(outputs)}.`,
  outputPending: (name, formula, unclear) => `${name} should equal ${formula}, but ${unclear}.`,
  alreadyDecided: (outputs) => `Decided already: ${named(outputs)}.`,
  aggregate: (policy, rows, parts, result) => {
    const isOne = rows.length === 1;
    const numbers = items(rows.map(String));
    const where = isOne ? `Row ${numbers} applies` : `Rows ${numbers} apply`;
    return {
      unique: `${where}.`,
      first: `${where}.`,
      collect: `${where}, and the results are listed: ${result}.`,
      sum: `${where}; together: ${sum(parts, result)}.`,
      min: `${where}, and the least result counts: ${result}.`,
      max: `${where}, and the greatest result counts: ${result}.`,
      count: `${where}: ${result} in all.`,
    }[policy];
  },

  tiers: (amount, products, total) =>
    `${amount}. Each part counts at the rate of its own bracket, as listed; together: ${sum(products, total)}.`,
  slabs: (amount, bracket, formula, value) =>
    `${amount}, which lies in the bracket ${quote(bracket)}; its rate applies to the whole: ${formula} = ${value}.`,
  bracketTitle: ({ lower, lowerInclusive, upper, upperInclusive }) => {
    const from = lower === undefined ? '' : `${lowerInclusive ? 'from' : 'above'} ${lower}`;
    const to = upper === undefined ? '' : `${upperInclusive ? 'up to' : 'below'} ${upper}`;
    return spaced(from, to) || 'all';
  },
  bracketPart: (bracket, part, rate, product) => `Part ${bracket}: ${part} × ${rate} = ${product}.`,
};
