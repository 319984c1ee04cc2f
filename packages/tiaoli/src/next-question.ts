import type { Diagnostic } from '@tiaoli/diagnostics';
import { bestQuestion, decide as evaluate, type FactSet } from '@tiaoli/evaluator';
import type { Input } from '@tiaoli/ir';
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
export function nextQuestion(policy: LoadedPolicy, options: NextOptions): NextQuestion {
  const { question, diagnostics } = readQuestion(policy, options);
  if (question === undefined) return { undecided: [], diagnostics };
  const open = evaluate(question).results.flatMap(({ rule, outcome }) =>
    outcome.status === 'unknown' ? [{ rule, needs: outcome.needs }] : [],
  );
  const needs = open.flatMap((result) => answerable(result.needs, options.except ?? []));
  const { inputs } = policy.core;
  const fact = bestQuestion(
    needs,
    inputs.map(({ name }) => name),
  );
  const input = inputs.find(({ name }) => name === fact);
  const undecided = open.map(({ rule }) => rule);
  return { ...(input === undefined ? {} : { input }), undecided, diagnostics };
}

function answerable(needs: readonly FactSet[], except: readonly string[]): readonly FactSet[] {
  return needs.filter((set) => !set.some((name) => except.includes(name)));
}
