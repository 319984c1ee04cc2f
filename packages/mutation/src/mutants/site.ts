import type { Bilingual } from '@tiaoli/diagnostics';
import type { CoreExpression } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import type { MutationKind } from '../kinds.js';
import type { Path } from './path.js';
import type { Surroundings } from './surroundings.js';

/** By how much a number is changed: up and down where it is a bound, else one way. */
export interface Nudge {
  readonly kind: 'bound' | 'number';
  /** Absent where only how it is written tells. */
  readonly by?: Fraction;
}

/** Where in a core an expression stands. */
export interface Site {
  readonly around: Surroundings;
  readonly path: Path;
  /** Rule, row, case or criterion in words, the outermost first. */
  readonly inside: readonly Bilingual[];
  /** What a test is about. */
  readonly subject?: CoreExpression | undefined;
  /** The id of the piece around it whose text shows it in its sentence. */
  readonly context: number;
  /** Whether its truth counts for itself. */
  readonly isCondition: boolean;
  /** How constants there are changed; absent where something around them has done so. */
  readonly nudge: Nudge | undefined;
}

/** One change of a core: something else at a path, or nothing. */
export interface Mutation {
  readonly kind: MutationKind;
  /** Of the piece whose text it changes. */
  readonly id: number;
  readonly path: Path;
  readonly value: unknown;
  /** What becomes what, with what is around it, without its rule. */
  readonly change: Bilingual;
  readonly inside: readonly Bilingual[];
}
