import type { Configuration } from '../cut/automaton.js';
import type { Place } from '../place.js';
import type { Token } from '../token.js';

/** Where reading stopped. */
export interface Failure {
  readonly place: Place;
  readonly tokens: readonly Token[];
  /** Index of the token that does not fit; the number of tokens at the end of the text. */
  readonly index: number;
  readonly at: Configuration;
}
