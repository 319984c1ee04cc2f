import Fraction from 'fraction.js';
import type { FactValue } from 'tiaoli';
import type { Variable } from '../encoding/inputs.js';
import type { Answer } from '../solve/ask-whether.js';
import { type Assignment, termsUnder } from '../terms/evaluate.js';
import type { Goal } from '../terms/script.js';
import type { Bounds, Numeric, Truth } from '../terms/term.js';
import type { Terms } from '../terms/terms.js';
import { factOf } from '../witness/facts.js';
import type { Region, RegionCondition } from './comparison.js';

export interface RegionQuestion {
  /** What the region is of. */
  readonly when: Truth;
  readonly variables: readonly Variable[];
  /** Variables that stand for the same facts as some of these. */
  readonly same: ReadonlySet<string>;
  readonly terms: Terms;
  readonly texts: readonly string[];
  readonly ask: (formulas: readonly Truth[], goals?: readonly Goal[]) => Promise<Answer>;
}

/** More facts than this say nothing that a person would read. */
const mostFacts = 12;

interface Side {
  readonly condition: RegionCondition;
  readonly holds: Truth;
}

/**
 * The values of each fact outside of which a formula cannot hold, and whether it holds wherever all
 * facts are within them. Facts that may have any value are left out.
 */
export async function regionOf(question: RegionQuestion): Promise<Region | undefined> {
  const { when, variables, same, ask, terms } = question;
  const named = new Map<string, Numeric | Truth>();
  for (const term of termsUnder([when])) {
    if (term.kind !== 'variable') continue;
    named.set(
      term.name,
      'sort' in term ? term : terms.numberVariable(term.name, term.isWhole, term),
    );
  }
  const read = variables.filter(({ name }) => named.has(name));
  if (read.length > mostFacts) return undefined;
  const sides: Side[] = [];
  for (const variable of read) {
    const of = named.get(variable.name);
    const side = of && (await sideOf(variable, of, question));
    if (side !== undefined) sides.push(side);
  }
  const isOfOthers = [...named.keys()].some(
    (name) => !same.has(name) && !read.some((each) => each.name === name),
  );
  const outside = isOfOthers
    ? undefined
    : await ask([...sides.map(({ holds }) => holds), terms.not(when)]);
  const isExact = outside?.status === 'impossible';
  if (sides.length === 0 && !isExact) return undefined;
  return { conditions: sides.map(({ condition }) => condition), isExact };
}

async function sideOf(
  variable: Variable,
  of: Numeric | Truth,
  question: RegionQuestion,
): Promise<Side | undefined> {
  if (!('parts' in of)) return choiceOf(variable, [of, question.terms.not(of)], question);
  const { form } = variable;
  if (form.kind === 'enumeration') {
    const { terms } = question;
    const values = form.values.map((_, code) => terms.equal(of, terms.number(code)));
    return choiceOf(variable, values, question);
  }
  return form.kind === 'text' ? undefined : between(variable, of, question);
}

/** Of a few values, those with which it can hold. */
async function choiceOf(
  { input, form }: Variable,
  each: readonly Truth[],
  { when, ask, terms }: RegionQuestion,
): Promise<Side | undefined> {
  const names = form.kind === 'enumeration' ? form.values : [true, false];
  const values: (string | boolean)[] = [];
  const holds: Truth[] = [];
  for (const [index, is] of each.entries()) {
    const { status } = await ask([when, is]);
    const name = names[index];
    if (status === 'impossible' || name === undefined) continue;
    values.push(name);
    holds.push(is);
  }
  if (values.length === each.length || values.length === 0) return undefined;
  return { condition: { fact: input.name, values }, holds: terms.or(...holds) };
}

async function between(
  variable: Variable,
  of: Numeric,
  question: RegionQuestion,
): Promise<Side | undefined> {
  const { terms, texts } = question;
  const bounds = of.parts[0]?.atom;
  const declared: Partial<Bounds> = bounds ?? {};
  const min = await endOf(variable, of, 'minimize', declared.min, question);
  const max = await endOf(variable, of, 'maximize', declared.max, question);
  if (min === undefined && max === undefined) return undefined;
  const text = (end: Fraction): FactValue | undefined =>
    factOf(variable, new Map([[variable.name, end]]), texts);
  const holds: Truth[] = [];
  if (min !== undefined) holds.push(terms.atMost(terms.number(min), of));
  if (max !== undefined) holds.push(terms.atMost(of, terms.number(max)));
  const ends = {
    ...(min === undefined ? {} : { min: String(text(min)) }),
    ...(max === undefined ? {} : { max: String(text(max)) }),
  };
  return { condition: { fact: variable.input.name, ...ends }, holds: terms.and(...holds) };
}

/** The least or greatest value, proved to be it; undefined where it says nothing new. */
async function endOf(
  variable: Variable,
  of: Numeric,
  goal: Goal['goal'],
  declared: Fraction | undefined,
  { when, ask, terms }: RegionQuestion,
): Promise<Fraction | undefined> {
  const answer = await ask([when], [{ goal, of }]);
  const end = answer.status === 'possible' ? numberIn(answer.assignment, variable.name) : undefined;
  if (end === undefined || (declared !== undefined && end.compare(declared) === 0))
    return undefined;
  const value = terms.number(end);
  const beyond = goal === 'minimize' ? terms.less(of, value) : terms.less(value, of);
  const { status } = await ask([when, beyond]);
  return status === 'impossible' ? end : undefined;
}

function numberIn(assignment: Assignment, name: string): Fraction | undefined {
  const found = assignment.get(name);
  return found instanceof Fraction ? found : undefined;
}
