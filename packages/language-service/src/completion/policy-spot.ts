import type { Policy } from '@tiaoli/syntax';
import type { Workspace } from '../workspace/workspace.js';
import type { Offer } from './offer.js';
import type { PolicyPlace } from './policy-place.js';
import type { Scope } from './scope.js';
import type { Spot } from './spot.js';

/** What is known where something is written in a policy file. */
export interface PolicySpot {
  readonly workspace: Workspace;
  readonly path: string;
  readonly policy: Policy;
  readonly spot: Spot;
  readonly place: PolicyPlace;
  readonly scope: Scope;
}

/** The cursor in a policy file: its place in the YAML and what may stand there. */
export interface Placed {
  readonly spot: Spot;
  readonly offer: Offer;
}
