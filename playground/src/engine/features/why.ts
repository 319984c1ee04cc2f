import type { Diagnostic, Language } from '@tiaoli/diagnostics';
import {
  type ElementResultsView,
  type MatchedSpan,
  matchedSpansOf,
  type ResultView,
  resultsOf,
  siftFacts,
  type WhyNot,
  whyNotOf,
} from '@tiaoli/views';
import { decide, type ExplanationData, explain, policyOn, type Receipt } from 'tiaoli';
import type { EngineContext } from '../feature.js';
import type { TrialRequest } from './trial.js';

export interface WhyRequest extends TrialRequest {
  readonly language: Language;
  /** One rule; all where absent. */
  readonly only?: string;
  /** The element of a list whose rules are explained instead, `企业名单[甲公司]`. */
  readonly for?: string;
}

/** A reason, and the file that its span lies in. */
export interface Reason extends Omit<ExplanationData[number], 'children'> {
  readonly path: string;
  readonly children: readonly Reason[];
}

export interface Why {
  readonly path: string;
  readonly reasons: readonly Reason[];
  readonly whyNot: readonly WhyNot[];
  readonly matched: readonly MatchedSpan[];
  /** Of the policy itself, whatever is explained. */
  readonly results: readonly ResultView[];
  readonly lists: readonly ElementResultsView[];
  /** The registers of the sources, by the names that the reasons cite. */
  readonly registers: Readonly<Record<string, string>>;
  readonly receipt?: Receipt;
  readonly findings: readonly Diagnostic[];
  /** Entries that could not be read and were left out. */
  readonly ignored: number;
}

/** Nothing where the file has errors. */
export function why({ workspace }: EngineContext, request: WhyRequest): Why | undefined {
  const policy = workspace.loaded(request.path)?.policy;
  if (policy === undefined) return undefined;
  const { path, facts: entries, language, asOf = policy.effective, only, for: about } = request;
  const when = { asOf, ...(request.place === undefined ? {} : { place: request.place }) };
  const { facts, problems } = siftFacts(policy, entries, when);
  const ask = { ...when, facts };
  const part = {
    ...ask,
    ...(only === undefined ? {} : { only: [only] }),
    ...(about === undefined ? {} : { for: about }),
  };
  const explained = explain(policy, { ...part, language, format: 'json' });
  const among = workspace.policies();
  const { report } = decide(policy, { ...ask, language, among });
  const linked = policyOn(policy, asOf, request.place).policy ?? policy;
  const pathOf = (used: NonNullable<Reason['policy']>): string | undefined =>
    among.find(({ id, version }) => id === used.id && version === used.version)?.source.name;
  return {
    path,
    reasons: (explained.explanation ?? []).map((node) => reasonOf(node, path, pathOf)),
    whyNot: whyNotOf(policy, part),
    matched: matchedSpansOf(policy, part),
    ...resultsOf(policy, ask),
    registers: Object.fromEntries(
      linked.core.sources.flatMap(({ name, register }) =>
        register === undefined ? [] : [[name, register] as const],
      ),
    ),
    ...(report === undefined ? {} : { receipt: report.receipt }),
    findings: explained.diagnostics,
    ignored: problems.length,
  };
}

function reasonOf(
  node: ExplanationData[number],
  around: string,
  pathOf: (policy: NonNullable<Reason['policy']>) => string | undefined,
): Reason {
  const path = (node.policy === undefined ? undefined : pathOf(node.policy)) ?? around;
  return { ...node, path, children: node.children.map((child) => reasonOf(child, path, pathOf)) };
}
