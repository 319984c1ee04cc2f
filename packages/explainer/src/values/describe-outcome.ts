import type { Language } from '@tiaoli/diagnostics';
import type { Outcome } from '@tiaoli/evaluator';
import type { DisplayUnit } from '@tiaoli/ir';
import { wordings } from '../wording/wordings.js';
import { type DescribeOptions, describeValue } from './describe-value.js';

/** An outcome in words: its value, that it cannot be decided yet, or why there is no result. */
export function describeOutcome(
  outcome: Outcome,
  unit: DisplayUnit | undefined,
  language: Language,
  options: DescribeOptions = {},
): string {
  if (outcome.status === 'known') return describeValue(outcome.value, unit, language, options);
  const wording = wordings[language];
  if (outcome.status === 'unknown') return wording.undecided;
  return wording.layout.headline(wording.failed, outcome.error.diagnostic.message[language]);
}
