import fc, { type GeneratorValue } from 'fast-check';

/** The choices of a generator; every one of them shrinks toward its first alternative. */
export interface Draw {
  integer(min: number, max: number): number;
  pick<T>(items: readonly T[]): T;
  /** True in about so many of a hundred draws. */
  chance(percent: number): boolean;
  /** Between `min` and `max` values of `make`. */
  several<T>(min: number, max: number, make: (index: number) => T): readonly T[];
}

/** Draws from the choices that fast-check makes, records and shrinks. */
export function drawFrom(generate: GeneratorValue): Draw {
  const integer = (min: number, max: number) => generate(fc.integer, { min, max });
  return {
    integer,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    chance: (percent) => integer(0, 99) >= 100 - percent,
    several: (min, max, make) =>
      Array.from({ length: integer(min, max) }, (_, index) => make(index)),
  };
}
