import { type CaseFacts, caseFactsOf } from '@tiaoli/language-service';
import type { EngineContext } from '../feature.js';

/** The cases that are about the version of a policy file. */
export function caseFacts({ workspace }: EngineContext, path: string): readonly CaseFacts[] {
  return caseFactsOf(workspace, path);
}
