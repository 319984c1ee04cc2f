import type { Unknown } from '../outcome.js';
import type { FactFamily } from './fact-family.js';
import type { FactOrder } from './fact-order.js';
import { createFactSets, type FactSets } from './fact-sets.js';

/** Fact sets that are made when a first fact turns out to be unknown: where all is known, never. */
export class LateFactSets implements FactSets {
  readonly #order: FactOrder;
  #made: FactSets | undefined;

  constructor(order: FactOrder) {
    this.#order = order;
  }

  get #sets(): FactSets {
    this.#made ??= createFactSets(this.#order);
    return this.#made;
  }

  fact(name: string): FactFamily {
    return this.#sets.fact(name);
  }

  anyOf(families: readonly FactFamily[]): FactFamily {
    return this.#sets.anyOf(families);
  }

  allOf(families: readonly FactFamily[]): FactFamily {
    return this.#sets.allOf(families);
  }

  firstOf(family: FactFamily, count: number): FactFamily {
    return this.#sets.firstOf(family, count);
  }

  open(needs: FactFamily): Unknown {
    return this.#sets.open(needs);
  }

  openTruth(toHold: FactFamily, toFail: FactFamily, needs: () => FactFamily): Unknown {
    return this.#sets.openTruth(toHold, toFail, needs);
  }
}
