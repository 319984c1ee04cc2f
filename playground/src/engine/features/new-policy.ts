import type { Language } from '@tiaoli/diagnostics';
import { type NewPolicy, newPolicyText } from '@tiaoli/language-service';
import type { EngineContext } from '../feature.js';

/** The text that a new policy begins with. */
export function newPolicy(
  _context: EngineContext,
  { language, ...policy }: NewPolicy & { readonly language: Language },
): string {
  return newPolicyText(policy, language);
}
