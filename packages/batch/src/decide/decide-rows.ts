import type { Mapping } from '@tiaoli/fact-tables';
import { compileBatch } from '@tiaoli/to-js';
import type { FactRows } from '../fact-rows.js';
import { type RowsQuestion, readyPolicy } from '../question.js';
import type { Answers, RowAnswer } from './answers.js';
import { createRowDecider } from './decide-row.js';

/** Decides rows: as many as can be by columns, the others one by one. */
export function createRowsDecider(
  question: RowsQuestion,
  mapping: Mapping,
): (rows: FactRows) => Answers {
  const policy = readyPolicy(question);
  const { asOf, only } = question;
  const batch = compileBatch(policy.core, {
    trust: 'checked',
    form: 'scaled',
    ...(only && { rules: only }),
  }).on(asOf);
  const general = createRowDecider(policy, question, mapping);
  return (rows) => {
    const decided = batch(rows);
    const answers = new Map<number, RowAnswer>();
    const beyond = [...decided.beyond.keys()];
    if (beyond.length > 0) {
      for (let row = 0; row < rows.rows; row++) answers.set(row, general(rows, row, beyond));
    }
    for (const row of decided.left) answers.set(row, general(rows, row, only));
    for (let row = 0; row < rows.rows; row++) {
      if (rows.isOdd[row] === 1) answers.set(row, general(rows, row, only));
    }
    return { decided, general: answers };
  };
}
