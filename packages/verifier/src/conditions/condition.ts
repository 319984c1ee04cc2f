import type { Claim } from '@tiaoli/ir';
import type { Mark } from '../encoding/context.js';
import type { Fault } from '../encoding/outcome.js';
import type { Truth } from '../terms/term.js';

export type FindingKind =
  | 'gap'
  | 'overlap'
  | 'dead-row'
  | 'dead-case'
  | 'dead-criterion'
  | 'unreachable-grade'
  | 'veto-never'
  | 'veto-always'
  | 'division-by-zero'
  | 'date-without-parameter'
  | 'error'
  | 'out-of-range'
  | 'claim-refuted';

/** What must never happen, and is found by facts with which it does. */
export interface Forbidden {
  readonly polarity: 'never';
  readonly kind: FindingKind;
  readonly of: { readonly fault: Fault } | { readonly claim: Claim };
  readonly when: Truth;
}

/** What must be able to happen, and is found where no facts bring it about. */
export interface Wanted {
  readonly polarity: 'possible';
  readonly kind: FindingKind;
  readonly mark: Mark;
  readonly when: Truth;
}

export type Condition = Forbidden | Wanted;
