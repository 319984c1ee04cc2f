import type { Text } from '@tiaoli/syntax';
import { readUnit, type Unit } from '../3-units/unit.js';
import { reportUnknownUnit } from '../3-units/unknown-unit.js';
import type { Checking } from './checking.js';

/** The unit under a `unit` key; an unknown one is reported. */
export function declaredUnit(text: Text | undefined, checking: Checking): Unit | undefined {
  if (text === undefined) return undefined;
  const unit = readUnit(text.text, checking.scope.units);
  if (unit !== undefined && !('unknown' in unit)) return unit;
  reportUnknownUnit(text, unit?.unknown, checking.scope.units, checking.findings);
  checking.spoil();
  return undefined;
}
