import type { FactSet, Unknown } from '../outcome.js';
import { type FactFamily, impossible } from './fact-family.js';

/** What an unknown waits for, and of a boolean what can make it hold or fail. */
export interface Ways {
  readonly needs: FactFamily;
  readonly toHold?: FactFamily;
  readonly toFail?: FactFamily;
}

/** Unknowns that wait for the same are one object: many steps on the way wait for the same. */
export interface OpenOutcomes {
  open(needs: FactFamily): Unknown;
  /** What `needs` gives must follow from the others, unless nothing can bring about either. */
  openTruth(toHold: FactFamily, toFail: FactFamily, needs: () => FactFamily): Unknown;
}

export function createOpenOutcomes(): OpenOutcomes {
  const byNeeds = new Map<FactFamily, Unknown>();
  const byHold = new Map<FactFamily, Map<FactFamily, Unknown>>();
  return {
    open: (needs) => {
      const found = byNeeds.get(needs) ?? new Open({ needs });
      byNeeds.set(needs, found);
      return found;
    },
    openTruth: (toHold, toFail, needs) => {
      const known = byHold.get(toHold)?.get(toFail);
      if (known !== undefined) return known;
      const made = new Open({ needs: needs(), toHold, toFail });
      if (toHold === impossible && toFail === impossible) return made;
      const byFail = byHold.get(toHold) ?? new Map<FactFamily, Unknown>();
      byHold.set(toHold, byFail.set(toFail, made));
      return made;
    },
  };
}

/**
 * Names are written out when they are read, as nobody looks at most steps on the way. They are
 * properties of the outcome itself, so that it compares and is written like any other data.
 */
class Open implements Unknown {
  readonly status = 'unknown';
  declare readonly needs: readonly FactSet[];
  readonly #ways: Ways;

  constructor(ways: Ways) {
    this.#ways = ways;
    Object.defineProperties(this, ways.toHold === undefined ? Open.#plain : Open.#truth);
  }

  static waysOf(outcome: Unknown): Ways {
    if (outcome instanceof Open) return outcome.#ways;
    throw new TypeError('an unknown that this evaluator did not make');
  }

  static #read = (way: keyof Ways): PropertyDescriptor => ({
    enumerable: true,
    get(this: Open) {
      return this.#ways[way]?.written();
    },
  });
  static readonly #plain = { needs: Open.#read('needs') };
  static readonly #truth = {
    ...Open.#plain,
    toHold: Open.#read('toHold'),
    toFail: Open.#read('toFail'),
  };
}

export const { waysOf } = Open;
