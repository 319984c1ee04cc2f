import type { Bilingual } from '@tiaoli/diagnostics';
import { decide, type LoadedPolicy } from 'tiaoli';
import { questionOfRow } from '../run/question-of-row.js';
import type { RowResult } from '../run/row-result.js';
import { askedOf, type TableQuestion } from '../run/table-question.js';
import { type ExportCell, textExport } from './export-cell.js';
import { words } from './words.js';

/** By which text, on which date and by which program the rows were decided. */
export function basisRows(
  policy: LoadedPolicy,
  question: TableQuestion,
  rows: readonly RowResult[],
): readonly (readonly ExportCell[])[] {
  const { given = {}, language = 'zh' } = question;
  // What a decision used, such as a calendar, only a decided row can tell.
  const row = rows.find((each) => each.status === 'decided');
  const asked =
    row === undefined
      ? { ...askedOf(question), facts: given }
      : questionOfRow(question, row, [row]);
  const { report } = decide(policy, asked);
  if (report === undefined) return [];
  const { receipt } = report;
  const line = (word: Bilingual, text: string): readonly ExportCell[] => [
    textExport(word[language]),
    textExport(text),
  ];
  const { title } = policy.core;
  const facts = Object.entries(receipt.facts).filter(([name]) => Object.hasOwn(given, name));
  return [
    line(words.policy, `${title[language]} (${receipt.policy})`),
    line(words.version, receipt.version),
    line(words.hash, receipt.hash),
    line(words.asOf, receipt.asOf),
    ...(receipt.place === undefined ? [] : [line(words.place, receipt.place)]),
    ...(receipt.uses ?? []).map((each) =>
      line(words.uses, `${each.policy}@${each.version} ${each.hash}`),
    ),
    ...(receipt.holidays === undefined ? [] : [line(words.holidays, receipt.holidays)]),
    ...facts.map(([name, fact]) => line(words.given, `${name} = ${JSON.stringify(fact)}`)),
    line(words.engine, receipt.engine),
  ];
}
