import type { Expression, Interval, Test } from '@tiaoli/syntax';
import { readUnit, type Unit } from '../3-units/unit.js';
import type { SemanticType } from '../shared/semantic-type.js';
import { bareUnitOf, writtenUnit } from './bare-unit.js';
import type { Checking } from './checking.js';
import { mergeTypes } from './merge.js';
import { requireOrder } from './order.js';

/** Checks a cell, a band's key or the right side of 在 against the subject that it tests. */
export function checkTest(test: Test, subject: SemanticType, checking: Checking): void {
  switch (test.kind) {
    case 'any':
      return;
    case 'missingTest':
      checking.spoil();
      return;
    case 'oneOf':
      for (const each of test.tests) checkTest(each, subject, checking);
      return;
    case 'equalTo':
      checkValue(test.value, subject, bareUnitOf(subject), checking);
      return;
    case 'interval':
      checkInterval(test, subject, checking);
  }
}

function checkInterval(test: Interval, subject: SemanticType, checking: Checking): void {
  if (!requireOrder(test.span, subject, checking)) return;
  const bare = sharedUnit(test, checking) ?? bareUnitOf(subject);
  for (const bound of [test.lower, test.upper]) {
    if (bound !== undefined) checkValue(bound.value, subject, bare, checking);
  }
}

/** In 3至5万元 the unit is written once and holds for both bounds. */
function sharedUnit(test: Interval, checking: Checking): Unit | undefined {
  const text = writtenUnit(test.upper?.value) ?? writtenUnit(test.lower?.value);
  const unit = text === undefined ? undefined : readUnit(text, checking.scope.units);
  return unit === undefined || 'unknown' in unit ? undefined : unit;
}

function checkValue(
  node: Expression,
  subject: SemanticType,
  bareUnit: Unit | undefined,
  checking: Checking,
): void {
  const type = checking.infer(node, { type: subject, bareUnit });
  // The subject stands elsewhere (a heading, a key), so only the value's own place is marked.
  mergeTypes({ node, type: subject }, { node, type }, checking);
}
