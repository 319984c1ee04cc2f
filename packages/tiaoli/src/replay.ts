import { createDiagnostic } from '@tiaoli/diagnostics';
import { type Decided, type DecideOptions, decide } from './decide.js';
import { nowhere } from './nowhere.js';
import type { LoadedPolicy } from './policy.js';
import type { Receipt } from './report.js';

/**
 * Decides again what a receipt records. A policy whose text is not the one that decided is refused,
 * for its answer would prove nothing.
 */
export function replay(
  policy: LoadedPolicy,
  receipt: Receipt,
  style: Pick<DecideOptions, 'numbers' | 'language'> = {},
): Decided {
  if (policy.hash !== receipt.hash) {
    const other = createDiagnostic('receipt-of-another-text', nowhere, {
      id: policy.id,
      recorded: abbreviated(receipt.hash),
      hash: abbreviated(policy.hash),
    });
    return { diagnostics: [other] };
  }
  const { facts, asOf, only } = receipt;
  return decide(policy, { ...style, facts, asOf, ...(only === undefined ? {} : { only }) });
}

/** Enough of a hash for a person to tell two texts apart. */
function abbreviated(hash: string): string {
  return `${hash.slice(0, 'sha256:'.length + 12)}…`;
}
