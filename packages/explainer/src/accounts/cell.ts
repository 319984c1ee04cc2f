import type { TableCell, TableColumn } from '@tiaoli/ir';
import { describeExpression } from '../words/describe-expression.js';
import { describeTest, namesValues } from '../words/describe-test.js';
import { comparableOf } from '../words/describer.js';
import { boundQuantity, quantityOf } from '../words/quantity-of.js';
import { factOf } from '../words/reasons.js';
import { unclearNames } from '../words/unclear.js';
import type { Setting } from './account.js';

/** Why a cell holds or fails: `党员人数 2 人，不满足“3 人以上”`. */
export function cellReason(
  { subject }: TableColumn,
  { test, text }: TableCell,
  holds: boolean,
  { context }: Setting,
): string {
  const { wording } = context;
  if (test === undefined) return factOf(subject, context);
  const fact = factOf(subject, context, boundQuantity(context, subject, test));
  const words = describeTest(test, {
    describer: { context, valued: true, quantity: quantityOf(context, subject) },
    of: comparableOf(subject),
    written: text,
    describe: describeExpression,
  });
  if (!namesValues(test)) return wording.meets(fact, words, holds);
  return holds ? fact : wording.rowWants(fact, words);
}

/** The names that are not known about a cell. */
export function cellUnclear(
  { subject }: TableColumn,
  { test }: TableCell,
  { context }: Setting,
): readonly string[] {
  return [subject, ...(test === undefined ? [] : [test])].flatMap((expression) =>
    unclearNames(expression, context),
  );
}
