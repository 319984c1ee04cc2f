import type { UnitText } from '@tiaoli/syntax';
import type { Findings } from '../shared/findings.js';
import { replaceFix } from '../shared/fixes.js';
import { highestPower } from './dimension.js';
import type { UnitTable } from './unit.js';

/** Reports a unit that could not be read; `unknown` is the name in it that is no unit. */
export function reportUnknownUnit(
  unit: UnitText,
  unknown: string | undefined,
  table: UnitTable,
  findings: Findings,
): void {
  if (unknown === undefined) {
    findings.report('unit-power-too-high', unit.span, { limit: String(highestPower) });
    return;
  }
  const [near] = findings.nearest(unknown, table.keys());
  const fix =
    near === undefined ? undefined : replaceFix(unit.span, unit.text.replace(unknown, near));
  findings.report('unknown-unit', unit.span, { unit: unknown }, { fix });
}
