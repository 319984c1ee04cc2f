import type { Language } from '@tiaoli/diagnostics';
import { type ChangedText, newCasesOf } from '@tiaoli/language-service';
import type { EngineContext } from '../feature.js';
import { subject } from './subject.js';

export interface NewCasesRequest {
  /** A version of the policy, or cases about it. */
  readonly path: string;
  readonly language: Language;
}

/** The text that a new file of cases begins with; nothing where the policy has errors. */
export function newCases(
  context: EngineContext,
  { path, language }: NewCasesRequest,
): ChangedText | undefined {
  const { policy } = subject(context, path);
  return policy === undefined ? undefined : newCasesOf(context.workspace, policy, language);
}
