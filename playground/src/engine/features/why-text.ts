import { siftFacts } from '@tiaoli/views';
import { explain } from 'tiaoli';
import type { EngineContext } from '../feature.js';
import type { WhyRequest } from './why.js';

/** The reasons as a text to be sent or kept; empty where there is none. */
export function whyText({ workspace }: EngineContext, request: WhyRequest): string {
  const policy = workspace.loaded(request.path)?.policy;
  if (policy === undefined) return '';
  const { path: _, facts: entries, only, asOf = policy.effective, ...rest } = request;
  const { language, for: about, ...where } = rest;
  const { facts } = siftFacts(policy, entries, { ...where, asOf });
  const part = {
    ...(only === undefined ? {} : { only: [only] }),
    ...(about === undefined ? {} : { for: about }),
  };
  return explain(policy, { ...where, ...part, asOf, facts, language }).explanation ?? '';
}
