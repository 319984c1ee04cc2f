import { formatRational, type Value } from '@tiaoli/evaluator';
import { type Core, entityOf } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { FactsObject, FactValue, LoadedPolicy } from 'tiaoli';
import { type Encoding, encode, textsIn } from '../encoding/encode.js';
import type { Variable } from '../encoding/inputs.js';
import { Beyond } from '../encoding/outcome.js';
import { type Answer, askWhether } from '../solve/ask-whether.js';
import type { Solver } from '../solve/solver.js';
import type { Assignment } from '../terms/evaluate.js';
import type { Goal } from '../terms/script.js';
import type { Numeric, Truth } from '../terms/term.js';
import type { Terms } from '../terms/terms.js';
import { reportOn } from '../witness/confirm.js';
import { factOf } from '../witness/facts.js';
import type { Flip, FlippedFact, Wanted } from './flip.js';
import { codeOf, isCode, isList, termOf } from './given.js';
import { isReached } from './is-reached.js';
import { plainFact } from './plain-facts.js';
import { wantedTerm } from './wanted-term.js';

export interface FlipOptions {
  /** As `readQuestion` read them. */
  readonly facts: ReadonlyMap<string, Value>;
  readonly asOf: string;
  readonly wanted: Wanted;
  /** The facts that may be changed; all where absent. Lists and texts never are. */
  readonly changeable?: readonly string[];
  readonly solver: Solver;
  /** For one question; 10,000 where absent. */
  readonly milliseconds?: number;
}

/**
 * The smallest change of facts after which a policy decides as wanted: of the fewest facts, and of
 * those by the fewest steps. The policy is the one that applies on the day and in the place. What it
 * finds was confirmed by the evaluator.
 */
export async function findFlip(policy: LoadedPolicy, options: FlipOptions): Promise<Flip> {
  const { core } = policy;
  const given = plainFacts(core, options.facts);
  if (isReached(reportOn(policy, { facts: given, asOf: options.asOf }), options.wanted, core)) {
    return { status: 'already' };
  }
  try {
    return await search(policy, options, given);
  } catch (error) {
    if (error instanceof Beyond) return { status: 'unknown', reason: 'abstracted' };
    throw error;
  }
}

function plainFacts(core: Core, facts: FlipOptions['facts']): FactsObject {
  return Object.fromEntries(
    [...facts].map(([name, value]) => {
      return [
        name,
        plainFact(
          core,
          value,
          core.inputs.find((each) => each.name === name),
        ),
      ];
    }),
  );
}

async function search(
  policy: LoadedPolicy,
  { facts, asOf, wanted, changeable, solver, milliseconds = 10_000 }: FlipOptions,
  given: FactsObject,
): Promise<Flip> {
  const { core } = policy;
  const longest = Math.max(1, ...[...facts.values()].map(lengthOf));
  const encoding = encode({ core, period: { from: asOf, until: asOf }, longest });
  const { terms } = encoding;
  const goal = wantedTerm(wanted, core, encoding);
  if (goal === undefined) return { status: 'unknown', reason: 'abstracted' };
  const isFree = ({ input, form }: Variable): boolean =>
    form.kind !== 'text' && (changeable === undefined || changeable.includes(input.name));
  const free = encoding.inputs.variables.filter(isFree);
  const fixed = fixedFacts(encoding, facts, free, textsIn(core));
  const costs = free.map((each) => costOf(each, facts, terms));
  const count = terms.add(terms.number(0), ...costs.map(({ isChanged }) => isChanged));
  const steps = terms.add(terms.number(0), ...costs.map((each) => each.steps));
  const ask = (formulas: readonly Truth[], goals: readonly Goal[] = []): Promise<Answer> => {
    const all = [goal, ...fixed, ...formulas];
    return askWhether([...encoding.assumptions(all), ...all], solver, milliseconds, goals);
  };
  const first = await fewest(ask, count, steps, terms, free.length);
  if (first.status === 'impossible') return { status: 'impossible' };
  if (first.status === 'unknown') return first;
  const found = changesIn(core, free, first.assignment, facts, given);
  if (!isReached(reportOn(policy, { facts: found.facts, asOf }), wanted, core)) {
    return { status: 'unknown', reason: 'abstracted' };
  }
  const isSmallest = await isLeast(ask, found.changes, count, steps, terms);
  return { status: 'found', ...found, isSmallest };
}

type Ask = (formulas: readonly Truth[], goals?: readonly Goal[]) => Promise<Answer>;

/** First with as few facts as can be; where the least steps take too long, with any steps. */
async function fewest(
  ask: Ask,
  count: Numeric,
  steps: Numeric,
  terms: Terms,
  most: number,
): Promise<Answer> {
  for (let number = 1; number <= most; number += 1) {
    const within = terms.atMost(count, terms.number(number));
    const answer = await ask([within]);
    if (answer.status === 'unknown') return answer;
    if (answer.status === 'impossible') continue;
    const best = await ask([within], [{ goal: 'minimize', of: steps }]);
    return best.status === 'possible' ? best : answer;
  }
  return { status: 'impossible' };
}

async function isLeast(
  ask: Ask,
  changes: readonly FlippedFact[],
  count: Numeric,
  steps: Numeric,
  terms: Terms,
): Promise<boolean> {
  // A fact that was not given costs nothing: to give it changes nothing.
  const counted = changes.filter(({ before }) => before !== undefined);
  const facts = terms.number(counted.length);
  const taken = terms.number(counted.reduce((sum, each) => sum.add(each.steps), new Fraction(0)));
  const fewer = await ask([terms.less(count, facts)]);
  const nearer = await ask([terms.atMost(count, facts), terms.less(steps, taken)]);
  return fewer.status === 'impossible' && nearer.status === 'impossible';
}

function lengthOf(value: Value): number {
  return value.kind === 'list' ? value.items.length : 0;
}

/** That all facts which may not change are as given. */
function fixedFacts(
  { inputs, terms }: Encoding,
  facts: FlipOptions['facts'],
  free: readonly Variable[],
  texts: readonly string[],
): readonly Truth[] {
  const single = inputs.variables
    .filter((each) => !free.includes(each))
    .map((each) => isCode(each, codeOf(each, facts.get(each.input.name), texts), terms));
  const lists = inputs.lists.flatMap((list) => {
    const value = facts.get(list.input.name);
    if (value?.kind !== 'list') return [];
    const elements = value.items.flatMap((item) => (item.kind === 'element' ? [item.element] : []));
    return isList(list, elements, texts, terms);
  });
  return [...single, ...lists];
}

/** What a change of a fact costs; one that is not given costs nothing. */
function costOf(variable: Variable, facts: FlipOptions['facts'], terms: Terms) {
  const [one, zero] = [terms.number(1), terms.number(0)];
  const code = codeOf(variable, facts.get(variable.input.name), []);
  const term = termOf(variable, terms);
  if (code === undefined) return { isChanged: zero, steps: zero };
  const isChanged = terms.choose(isCode(variable, code, terms), zero, one);
  if (!('parts' in term) || !(code instanceof Fraction) || variable.form.kind === 'enumeration') {
    return { isChanged, steps: isChanged };
  }
  const apart = terms.subtract(term, terms.number(code));
  const steps = terms.choose(terms.less(apart, zero), terms.subtract(zero, apart), apart);
  return { isChanged, steps };
}

function changesIn(
  core: Core,
  free: readonly Variable[],
  assignment: Assignment,
  facts: FlipOptions['facts'],
  given: FactsObject,
) {
  const changed: Record<string, FactValue> = { ...(given as Record<string, FactValue>) };
  const changes: FlippedFact[] = [];
  for (const variable of free) {
    const { name } = variable.input;
    if (entityOf(variable.input.type) !== undefined || !assignment.has(variable.name)) continue;
    const before = codeOf(variable, facts.get(name), []);
    const after = assignment.get(variable.name);
    if (isEqual(before, after)) continue;
    const value = factOf(variable, assignment, textsIn(core));
    if (value === undefined) continue;
    changed[name] = value;
    const isSize = after instanceof Fraction && before instanceof Fraction;
    const isNamed = variable.form.kind === 'enumeration';
    changes.push({
      fact: name,
      ...(before === undefined ? {} : { before: givenText(given, name) }),
      after: typeof value === 'boolean' ? value : String(value),
      steps: isSize && !isNamed ? formatRational(after.sub(before).abs()) : '1',
    });
  }
  return { changes, facts: changed as FactsObject };
}

function givenText(given: FactsObject, name: string): string | boolean {
  const value = (given as Record<string, FactValue>)[name];
  return typeof value === 'boolean' ? value : String(value);
}

function isEqual(one: Fraction | boolean | undefined, other: Fraction | boolean | undefined) {
  if (one instanceof Fraction && other instanceof Fraction) return one.compare(other) === 0;
  return one === other;
}
