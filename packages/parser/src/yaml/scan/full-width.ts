import {
  type Bilingual,
  createDiagnostic,
  type DiagnosticCode,
  type DiagnosticParameters,
  type TextEdit,
} from '@tiaoli/diagnostics';
import type { Scan } from './scan.js';

/** The edits that mend one habit of an input method, and what the first of them is about. */
export interface Habit {
  readonly edits: TextEdit[];
  first: string;
}

/** Every habit that full-width signs show. */
export interface FullWidth {
  readonly colons: Habit;
  readonly commas: Habit;
  readonly brackets: Habit;
  readonly commentBlanks: Habit;
}

export const noFullWidth = (): FullWidth => ({
  colons: { edits: [], first: '' },
  commas: { edits: [], first: '' },
  brackets: { edits: [], first: '' },
  commentBlanks: { edits: [], first: '' },
});

export function addTo(habit: Habit, edit: TextEdit, about: string): void {
  if (habit.edits.length === 0) habit.first = about;
  habit.edits.push(edit);
}

const titles = {
  colons: { zh: '改为半角冒号加空格', en: 'write a half-width colon and a space' },
  commas: { zh: '改为半角逗号加空格', en: 'write a half-width comma and a space' },
  brackets: { zh: '改为半角括号', en: 'write half-width brackets' },
  commentBlanks: { zh: '在 # 前加一个空格', en: 'put a space before #' },
};

/** One diagnostic for each habit: whoever typed it a hundred times made one mistake. */
export function reportFullWidth(scan: Scan): void {
  const { colons, commas, brackets, commentBlanks } = scan.fullWidth;
  const inAll = ({ edits: { length } }: Habit) =>
    length === 1 ? '' : { zh: `（共 ${length} 处）`, en: ` (${length} places)` };
  const { length } = colons.edits;
  const others = length === 1 ? '' : { zh: `等 ${length} 处`, en: ` and ${length - 1} more` };
  report(scan, colons, 'full-width-colon', { key: colons.first, more: others }, titles.colons);
  report(scan, commas, 'full-width-comma', { more: inAll(commas) }, titles.commas);
  const bracket = { bracket: brackets.first, more: inAll(brackets) };
  report(scan, brackets, 'full-width-brackets', bracket, titles.brackets);
  report(scan, commentBlanks, 'comment-without-space', {}, titles.commentBlanks);
}

function report<C extends DiagnosticCode>(
  scan: Scan,
  { edits }: Habit,
  code: C,
  parameters: DiagnosticParameters[C],
  title: Bilingual,
): void {
  const [first] = edits;
  if (first === undefined) return;
  for (const edit of edits) scan.edits.push(edit);
  const span = { start: first.span.start, end: first.span.start + 1 };
  scan.diagnostics.push(createDiagnostic(code, span, parameters, { fix: { title, edits } }));
}
