import { shiftDays } from '@tiaoli/calendar';
import type { ParameterDeclaration, Policy } from '@tiaoli/syntax';
import { isoDate } from '../shared/calendar.js';
import { type DatedValue, datedValues } from '../shared/dated-values.js';
import type { Report } from '../shared/findings.js';

/** The values of a parameter follow each other without hole or overlap while the policy is in force. */
export function checkParameterDates(policy: Policy, report: Report): void {
  const effective = isoDate(policy.effective);
  const last = isoDate(policy.until);
  for (const parameter of policy.parameters) {
    const values = datedValues(parameter);
    for (const [index, value] of values.entries()) {
      const next = values[index + 1];
      if (next !== undefined) checkPair(parameter, value, next, report);
    }
    const [first] = values;
    if (first?.from !== undefined && effective !== undefined && first.from > effective) {
      reportHole(parameter, first, effective, shiftDays(first.from, -1), report);
    }
    const end = values.at(-1);
    if (end?.until !== undefined && end.until < (last ?? '9999-12-31')) {
      reportHole(parameter, end, shiftDays(end.until, 1), last, report);
    }
  }
}

function checkPair(
  parameter: ParameterDeclaration,
  value: DatedValue,
  next: DatedValue,
  report: Report,
): void {
  const { from } = next;
  const span = next.declaration.from?.span ?? next.declaration.span;
  const name = parameter.name.text;
  if (
    from === undefined ||
    value.until === undefined ||
    value.until >= from ||
    value.from === from
  ) {
    const day = from ?? value.from ?? '';
    report('parameter-overlap', span, { name, day });
    return;
  }
  const dayAfter = shiftDays(value.until, 1);
  if (dayAfter !== from) reportHole(parameter, next, dayAfter, shiftDays(from, -1), report);
}

function reportHole(
  parameter: ParameterDeclaration,
  { declaration }: DatedValue,
  from: string | undefined,
  until: string | undefined,
  report: Report,
): void {
  const span = declaration.from?.span ?? declaration.until?.span ?? declaration.span;
  const times = {
    zh: until === undefined ? `${from} 起` : `${from} 至 ${until}`,
    en: until === undefined ? `from ${from} on` : `from ${from} until ${until}`,
  };
  report('parameter-hole', span, { name: parameter.name.text, times });
}
