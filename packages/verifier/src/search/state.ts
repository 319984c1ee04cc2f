import type { Condition } from '../conditions/condition.js';
import type { Finding, UnknownReason } from '../finding.js';
import type { View } from './views.js';

/** What is known of a condition after the views that were looked at. */
export interface State {
  readonly condition: Condition;
  readonly view: View;
  /** It depends on how long lists are, of which only short ones were looked at. */
  readonly isOverLists: boolean;
  finding?: Finding;
  unknown?: UnknownReason;
  /** What must be possible is. */
  isReached: boolean;
}

/** Conditions by what they say of the text, whichever place or day it is read for. */
export type States = Map<string, State>;
