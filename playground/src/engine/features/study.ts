import type { Diagnostic, Language } from '@tiaoli/diagnostics';
import { type DecisionReport, decide, type FactValue } from 'tiaoli';
import type { EngineContext } from '../feature.js';

export interface StudyRequest {
  readonly path: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly asOf?: string;
  readonly place?: string;
  readonly language: Language;
}

/** What the policy of a file answers; without a report where something is wrong. */
export interface StudyAnswer {
  readonly report?: DecisionReport;
  /** About the facts and the question, not about the file. */
  readonly diagnostics: readonly Diagnostic[];
}

export function study({ workspace }: EngineContext, request: StudyRequest): StudyAnswer {
  const policy = workspace.loaded(request.path)?.policy;
  if (policy === undefined) return { diagnostics: [] };
  const { facts, place, language, asOf = policy.effective } = request;
  const placed = place === undefined ? {} : { place };
  return decide(policy, {
    facts,
    asOf,
    ...placed,
    language,
    among: workspace.successorsOf(policy.id),
  });
}
