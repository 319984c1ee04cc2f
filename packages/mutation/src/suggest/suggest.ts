import type { PreparedCase } from '@tiaoli/cases';
import { factValue, type LoadedPolicy, policyInPlace } from 'tiaoli';
import type { PlannedMutant } from '../mutants/mutants-of.js';
import { createCompare, type Difference, type Question } from './difference.js';
import { askedFor, inputsReadBy } from './reads.js';
import { smallest } from './smallest.js';
import { createValues } from './values.js';
import { isFacts, type Variation, variationsOf, varied } from './variations.js';

/** Facts with which a change makes a difference. Plain JSON. */
export interface Suggestion extends Question {
  /** What the policy decides, and what it would decide with the change: some of the results. */
  readonly differences: readonly Difference[];
}

/** Looks for facts that show a change: those that somebody knows, or some near those of cases. */
export type Suggest = (
  planned: PlannedMutant,
  changed: LoadedPolicy,
  witness: Question | undefined,
) => Suggestion | undefined;

/** So many questions are asked for one change at most. */
const mostTries = 1000;

/** From so many cases facts are taken in which two are otherwise. */
const mostPaired = 3;

export function createSuggest(policy: LoadedPolicy, cases: readonly PreparedCase[]): Suggest {
  const values = createValues(policy);
  const bases = cases.flatMap((each) => questionOf(each) ?? []);
  const suggested: Question[] = [];
  return (planned, changed, witness) => {
    const { owner } = planned.mutant;
    const compare = createCompare(policy, changed, askedFor(policy.core, owner));
    const texts = [...planned.reached.keys()];
    const near = bases
      .filter(({ place }) => texts.includes(policyInPlace(policy, place).policy ?? policy))
      .sort((a, b) => Object.keys(a.facts).length - Object.keys(b.facts).length);
    const first = inputsReadBy(policy.core, owner);
    // One case may show several changes.
    for (const earlier of suggested) {
      const differences = compare(earlier);
      if (differences.length > 0) return suggestion(earlier, differences, owner);
    }
    const differs = (question: Question): boolean => compare(question).length > 0;
    const varying = near.map((base) => ({
      base,
      all: variationsOf(base.facts, policy.core, values, first),
    }));
    // Facts near those of a case read better than those of a proof.
    const found =
      near.find(differs) ??
      findIn(otherOnce(varying, values.days), differs) ??
      (witness !== undefined && differs(witness) ? witness : undefined) ??
      findIn(otherTwice(varying.slice(0, mostPaired)), differs);
    if (found === undefined) return undefined;
    const least = smallest(onFirstDay(found, policy, differs), compare);
    suggested.push(least);
    return suggestion(least, compare(least), owner);
  };
}

/** No more results are shown than a person would compare. */
const mostShown = 3;

/** The changed rule first, what follows from it after that. */
function suggestion(
  question: Question,
  differences: readonly Difference[],
  owner: string,
): Suggestion {
  const isOwn = ({ rule }: Difference): boolean => owner === rule || owner.endsWith(`.${rule}`);
  const sorted = [...differences.filter(isOwn), ...differences.filter((each) => !isOwn(each))];
  return { ...question, differences: sorted.slice(0, mostShown) };
}

/** The day on which the version takes effect, where that shows it too. */
function onFirstDay(
  question: Question,
  { effective }: LoadedPolicy,
  differs: (question: Question) => boolean,
): Question {
  const first = { ...question, asOf: effective };
  return differs(first) ? first : question;
}

function questionOf({ case: { facts }, asOf, place }: PreparedCase): Question | undefined {
  const value = factValue(facts.value);
  if (!isFacts(value)) return undefined;
  return { facts: value, asOf, ...(place === undefined ? {} : { place }) };
}

interface Varying {
  readonly base: Question;
  readonly all: readonly Variation[];
}

/** Another day, or one fact otherwise. */
function* otherOnce(varying: readonly Varying[], days: readonly string[]): Generator<Question> {
  for (const { base, all } of varying) {
    for (const asOf of days) yield { ...base, asOf };
    for (const each of all) yield { ...base, facts: varied(base.facts, each) };
  }
}

/** Two facts otherwise. */
function* otherTwice(varying: readonly Varying[]): Generator<Question> {
  for (const { base, all } of varying) {
    for (const [index, one] of all.entries()) {
      const facts = varied(base.facts, one);
      for (const other of all.slice(index + 1)) yield { ...base, facts: varied(facts, other) };
    }
  }
}

/** The first among as many as are worth the time, each made only when it is its turn. */
function findIn(
  questions: Generator<Question>,
  differs: (question: Question) => boolean,
): Question | undefined {
  let tries = 0;
  for (const question of questions) {
    if (differs(question)) return question;
    tries++;
    if (tries >= mostTries) return undefined;
  }
  return undefined;
}
