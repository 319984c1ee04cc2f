import type { Diagnostic } from '@tiaoli/diagnostics';
import {
  type EntryProblem,
  type Need,
  type RelevanceByField,
  type ResultsView,
  type ResultView,
  relevanceOf,
  resultsOf,
  siftFacts,
} from '@tiaoli/views';
import { type FactValue, readQuestion, supersededFinding, supersededOn } from 'tiaoli';
import type { EngineContext } from '../feature.js';

export interface TrialRequest {
  readonly path: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly asOf?: string;
  readonly place?: string;
}

/** What a policy says to the entries of a form. */
export interface Trial extends ResultsView {
  readonly path: string;
  readonly relevance: RelevanceByField;
  readonly problems: readonly EntryProblem[];
  /** About the question as a whole, such as a day on which the policy is not in force. */
  readonly findings: readonly Diagnostic[];
}

/** Nothing where the file has errors. */
export function trial({ workspace }: EngineContext, request: TrialRequest): Trial | undefined {
  const policy = workspace.loaded(request.path)?.policy;
  if (policy === undefined) return undefined;
  const { path, facts: entries, asOf = policy.effective, ...rest } = request;
  const asked = { ...rest, asOf };
  const { facts, problems, placeInForm } = siftFacts(policy, entries, asked);
  const ask = { ...asked, facts };
  const { diagnostics } = readQuestion(policy, ask);
  const by = supersededOn(policy, workspace.successorsOf(policy.id), asOf);
  const { results, lists } = resultsOf(policy, ask);
  const inForm = (some: readonly ResultView[]): readonly ResultView[] =>
    some.map((result) => resultInForm(result, placeInForm));
  const relevance = Object.entries(relevanceOf(policy, ask));
  return {
    path,
    results: inForm(results),
    lists: lists.map(({ list, elements }) => ({
      list,
      elements: elements.map((each) => ({ ...each, results: inForm(each.results) })),
    })),
    relevance: Object.fromEntries(relevance.map(([field, state]) => [placeInForm(field), state])),
    problems,
    findings: by === undefined ? diagnostics : [...diagnostics, supersededFinding(policy, by)],
  };
}

function resultInForm(result: ResultView, placeInForm: (field: string) => string): ResultView {
  const moved = (need: Need): Need => ({ ...need, field: placeInForm(need.field) });
  const { needs, ask } = result;
  return {
    ...result,
    needs: needs.map((set) => set.map(moved)),
    ...(ask === undefined ? {} : { ask: moved(ask) }),
  };
}
