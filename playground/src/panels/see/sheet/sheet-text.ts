import type { ScoreSheet } from '@tiaoli/views';
import type { Say } from '../../../texts/use-text.js';
import { basisOf, numberOf, reasonOf, texts } from './words.js';

type SheetCells = Omit<ScoreSheet, 'grades'>;

/** The sheets as cells with tabs between them, as spreadsheets paste them. */
export function sheetText(sheets: readonly SheetCells[], say: Say): string {
  return sheets
    .flatMap((sheet) => [...rowsOf(sheet, say), []])
    .map((row) => row.map(cell).join('\t'))
    .join('\n');
}

function rowsOf(sheet: SheetCells, say: Say): readonly (readonly string[])[] {
  const { group, criterion, full, points, lost, reason, clause, total, grade } = texts;
  const head = [group, criterion, full, points, lost, reason, clause].map((text) => say(text));
  const body = sheet.groups.flatMap((each) =>
    each.criteria.map((line) => [
      say(each.title),
      say(line.title),
      line.full?.exact ?? '',
      line.points?.exact ?? '',
      line.lost?.exact ?? '',
      reasonOf(line, say),
      basisOf(line.basis, say),
    ]),
  );
  const vetoes = sheet.vetoes.map(({ title, reason: why, basis }) => [
    say(texts.veto),
    say(title),
    '',
    '',
    '',
    say(why),
    basisOf(basis, say),
  ]);
  return [
    [say(sheet.title)],
    head,
    ...body,
    ...vetoes,
    [say(total), '', sheet.full?.exact ?? '', sheet.total?.exact ?? numberOf(undefined, say)],
    ...(sheet.grade === undefined ? [] : [[say(grade), '', '', say(sheet.grade.title)]]),
  ];
}

/** One line, and nothing that a spreadsheet would execute. */
function cell(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /^[=+@-]/.test(line) && !/^-?[\d.]+$/.test(line) ? `'${line}` : line;
}
