import {
  acceptedCase,
  addedCase,
  type CaseToAccept,
  type CaseToAdd,
  type ChangedText,
} from '@tiaoli/language-service';
import { type Asking, askedOf } from '../facts/asked.js';
import type { EngineContext } from '../feature.js';

export type AddCaseRequest = Asking & Omit<CaseToAdd, keyof Asking>;

/** The facts at hand, with what comes of them now, as a case of the policy. */
export function addCase(
  context: EngineContext,
  { path, facts, asOf, place, ...about }: AddCaseRequest,
): ChangedText | undefined {
  const asking = { path, facts, ...(asOf && { asOf }), ...(place && { place }) };
  const asked = askedOf(context, asking);
  return asked && addedCase(context.workspace, path, { ...asked.ask, ...about });
}

/** What came out in place of what was expected; nothing where the text cannot be changed so. */
export function acceptCase(
  { workspace }: EngineContext,
  request: CaseToAccept,
): ChangedText | undefined {
  return acceptedCase(workspace, request);
}
