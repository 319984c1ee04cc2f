import type { Diagnostic } from '@tiaoli/diagnostics';
import { bestQuestion, type FactSet, type Facts, mostNeeds } from '@tiaoli/evaluator';
import { allRules, type Core, descendants, type Input, qualifiedName } from '@tiaoli/ir';
import type { LoadedPolicy } from './policy.js';
import { type AskOptions, readQuestion } from './question.js';

export interface NextOptions extends AskOptions {
  /** Inputs that the person cannot answer; ways to a decision that need them are left out. */
  readonly except?: readonly string[];
}

export interface NextQuestion {
  /** The best fact to ask for; absent where no further fact would decide anything. */
  readonly input?: Input;
  /** Rules that are undecided still. */
  readonly undecided: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The fact that brings the asked rules nearest to a decision, for an interview or a form. */
export function nextQuestion(whole: LoadedPolicy, options: NextOptions): NextQuestion {
  const { question, policy, diagnostics } = readQuestion(whole, options);
  if (question === undefined) return { undecided: [], diagnostics };
  const open = policy
    .decider(question)
    .results.flatMap(({ rule, outcome }) =>
      outcome.status === 'unknown' ? [{ rule, needs: outcome.needs }] : [],
    );
  const { except: refused = [] } = options;
  // Nobody fills in a list question by question.
  const lists = policy.core.inputs.filter(({ type }) => type.kind === 'list');
  const except = [...refused, ...lists.map(({ name }) => name)];
  const { inputs } = policy.core;
  const names = inputs.map(({ name }) => name);
  const needs = open.flatMap((result) => answerable(result.needs, except, new Set(names)));
  const fact = bestQuestion(needs, names) ?? unlistedFact(policy, open, question.facts, except);
  const input = inputs.find(({ name }) => name === fact);
  const undecided = open.map(({ rule }) => rule);
  return { ...(input === undefined ? {} : { input }), undecided, diagnostics };
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

/** The ways by facts that can be asked for; those of an element of a list cannot. */
function answerable(
  needs: readonly FactSet[],
  except: readonly string[],
  inputs: ReadonlySet<string>,
): readonly FactSet[] {
  return needs.filter((set) => set.every((name) => inputs.has(name) && !except.includes(name)));
}
