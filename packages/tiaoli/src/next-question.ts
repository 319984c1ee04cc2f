import type { Diagnostic } from '@tiaoli/diagnostics';
import {
  bestQuestion,
  type Decision,
  type FactSet,
  type Facts,
  mostNeeds,
  type RuleResult,
} from '@tiaoli/evaluator';
import { allRules, type Core, descendants, type Input, qualifiedName } from '@tiaoli/ir';
import { type ElementFact, unknownElementFacts } from './element-facts.js';
import type { LoadedPolicy } from './policy.js';
import { type AskOptions, readQuestion } from './question.js';

export interface NextOptions extends AskOptions {
  /** Inputs that the person cannot answer; ways to a decision that need them are left out. */
  readonly except?: readonly string[];
}

export interface NextQuestion {
  /** The best fact to ask for; absent where no further fact would decide anything. */
  readonly input?: Input;
  /** The element of a list whose fact it is; absent for one of the policy's own. */
  readonly element?: AskedElement;
  /** Rules that are undecided still, those of an element as `企业名单[甲公司].奖补`. */
  readonly undecided: readonly string[];
  /** Lists that something waits for and that nobody fills in question by question. */
  readonly lists: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** An element, and where it stands among the facts. */
export interface AskedElement {
  readonly key: string;
  /** As needs call it: `企业名单[甲公司]`. */
  readonly path: string;
  readonly at: readonly (string | number)[];
}

/** The fact that brings the asked rules nearest to a decision, for an interview or a form. */
export function nextQuestion(whole: LoadedPolicy, options: NextOptions): NextQuestion {
  const { question, policy, diagnostics } = readQuestion(whole, options);
  if (question === undefined) return { undecided: [], lists: [], diagnostics };
  const { core } = policy;
  const open = openRules(policy.decider(question));
  const undecided = open.map(({ rule }) => rule);
  const ofElements = isAboutElements(open, core)
    ? unknownElementFacts(core, question.facts)
    : new Map<string, ElementFact>();
  const inputs = new Map(core.inputs.map((input) => [input.name, input]));
  const inputOf = (name: string): Input | undefined =>
    inputs.get(name) ?? ofElements.get(name)?.input;
  const isList = (name: string): boolean => inputOf(name)?.type.kind === 'list';
  const { except = [] } = options;
  const refused = new Set(except);
  const isAnswerable = (name: string): boolean =>
    inputOf(name) !== undefined && !isList(name) && !refused.has(name);
  const needs = open.flatMap((each) => each.needs.filter((set) => set.every(isAnswerable)));
  const names = [...inputs.keys(), ...ofElements.keys()];
  const skipped = [...except, ...[...inputs.keys()].filter(isList)];
  const fact = bestQuestion(needs, names) ?? unlistedFact(policy, open, question.facts, skipped);
  const input = fact === undefined ? undefined : inputOf(fact);
  const lists = [...new Set(open.flatMap((each) => each.needs.flat()).filter(isList))];
  const asked = input === undefined ? {} : { input, ...elementOf(fact, ofElements) };
  return { ...asked, undecided, lists, diagnostics };
}

/** Elements whose rules are looked at for the next question: a person answers one at a time. */
const mostElements = 200;

/** What is undecided of the policy, then of the elements of its lists. */
function openRules({ results, lists }: Decision): readonly OpenRule[] {
  const open = results.flatMap((result) => openRule(result, ''));
  const pending = [...lists].reverse();
  for (let seen = 0, next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const { element, results: own, lists: inner } of next.elements) {
      if (++seen > mostElements) return open;
      open.push(...own.flatMap((result) => openRule(result, `${element.path}.`)));
      pending.push(...inner);
    }
  }
  return open;
}

function openRule({ rule, outcome }: RuleResult, path: string): readonly OpenRule[] {
  return outcome.status === 'unknown' ? [{ rule: `${path}${rule}`, needs: outcome.needs }] : [];
}

function isAboutElements(open: readonly OpenRule[], { inputs }: Core): boolean {
  const names = new Set(inputs.map(({ name }) => name));
  return open.some(({ needs }) => needs.some((set) => set.some((name) => !names.has(name))));
}

function elementOf(
  fact: string | undefined,
  ofElements: ReadonlyMap<string, ElementFact>,
): Pick<NextQuestion, 'element'> {
  const found = fact === undefined ? undefined : ofElements.get(fact);
  if (found === undefined) return {};
  const { key, path } = found.element;
  return { element: { key, path, at: found.at } };
}

interface OpenRule {
  readonly rule: string;
  readonly needs: readonly FactSet[];
}

/**
 * Of a rule that can be decided in more ways than are listed: the first fact it may depend on that
 * is neither known nor refused, for a way that is not listed may do without the refused ones.
 */
function unlistedFact(
  { core }: LoadedPolicy,
  open: readonly OpenRule[],
  facts: Facts,
  except: readonly string[],
): string | undefined {
  const rules = open.filter(({ needs }) => needs.length >= mostNeeds).map(({ rule }) => rule);
  const used = inputsOf(core, rules);
  return core.inputs
    .map(({ name }) => name)
    .find((name) => used.has(name) && !facts.has(name) && !except.includes(name));
}

/** Names of the inputs that rules refer to, directly or through other rules. */
function inputsOf(core: Core, names: readonly string[]): ReadonlySet<string> {
  const bodies = new Map(
    allRules(core).map(({ declared: { name, body }, entity }) => [
      qualifiedName(entity?.name, name),
      body,
    ]),
  );
  const inputs = new Set<string>();
  const reached = new Set(names);
  // A set goes on with what is added while it is walked.
  for (const name of reached) {
    const body = bodies.get(name);
    if (body === undefined) continue;
    for (const part of descendants(body)) {
      if (part.kind === 'input') inputs.add(part.name);
      if (part.kind === 'rule') reached.add(part.name);
      if (part.kind === 'elementRule') reached.add(qualifiedName(part.entity, part.name));
    }
  }
  return inputs;
}
