import type { FactValue } from 'tiaoli';
import type { Compare, Question } from './difference.js';
import { type Facts, isFacts } from './variations.js';

/** The same question without the facts that are not needed for a difference. */
export function smallest(question: Question, compare: Compare): Question {
  let facts = question.facts;
  const differs = (some: Facts): boolean => compare({ ...question, facts: some }).length > 0;
  for (const name of Object.keys(facts).reverse()) {
    const { [name]: value = null, ...rest } = facts;
    if (differs(rest)) facts = rest;
    else if (isList(value)) {
      const kept = smallestList(value, (list) => differs({ ...rest, [name]: list }));
      facts = { ...facts, [name]: kept };
    }
  }
  return { ...question, facts };
}

function smallestList(
  elements: readonly FactValue[],
  differs: (elements: readonly FactValue[]) => boolean,
): readonly FactValue[] {
  let kept = elements;
  for (let index = elements.length - 1; index >= 0; index--) {
    const fewer = kept.filter((_, at) => at !== index);
    if (differs(fewer)) kept = fewer;
  }
  for (const [index, element] of kept.entries()) {
    if (!isFacts(element)) continue;
    let own: Facts = element;
    for (const name of Object.keys(element).reverse()) {
      const { [name]: _, ...rest } = own;
      const fewer = kept.map((each, at) => (at === index ? rest : each));
      if (!differs(fewer)) continue;
      own = rest;
      kept = fewer;
    }
  }
  return kept;
}

function isList(value: FactValue): value is readonly FactValue[] {
  return Array.isArray(value);
}
