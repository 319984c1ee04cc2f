import { type ClauseView, clausesInRegister } from '@tiaoli/language-service';
import type { EngineContext } from '../feature.js';

export interface ClauseRequest {
  readonly register: string;
  /** As a policy cites it, behind the name of the source. */
  readonly clause: string;
}

/** What a cited clause says. */
export function clause(
  { workspace }: EngineContext,
  request: ClauseRequest,
): readonly ClauseView[] {
  return clausesInRegister(workspace, request.register, request.clause);
}
