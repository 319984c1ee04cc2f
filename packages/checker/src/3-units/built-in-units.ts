import { builtInUnits } from '@tiaoli/syntax';
import Fraction from 'fraction.js';
import { baseDimension } from './dimension.js';
import type { Unit } from './unit.js';

/** The units that every policy has, as a fresh table to which it may add its own. */
export function builtInUnitTable(): Map<string, Unit> {
  const table = new Map<string, Unit>();
  for (const unit of builtInUnits) {
    table.set(unit.name, {
      text: unit.name,
      factor: new Fraction(BigInt(unit.numerator), BigInt(unit.denominator)),
      dimension: baseDimension(unit.base),
    });
  }
  return table;
}
