import type { DecideOptions, ExplainOptions } from 'tiaoli';
import type { DecidedRow } from './row-result.js';
import { withGiven } from './run-rows.js';
import { askedOf, type TableQuestion } from './table-question.js';

/**
 * The question that a row was, for `decide` (its report has the receipt, which `replay` proves) and
 * for `explain`. Where rows are the elements of a list, all decided rows are needed.
 */
export function questionOfRow(
  question: TableQuestion,
  row: DecidedRow,
  rows: readonly DecidedRow[] = [],
): DecideOptions & Pick<ExplainOptions, 'for'> {
  const { form, given = {} } = question;
  const asked = askedOf(question);
  if (form.list === undefined) return { ...asked, facts: withGiven(row.facts, question) };
  const key = form.fields.find((field) => field.key)?.name ?? '';
  const facts = { ...given, [form.list]: rows.map((each) => each.facts) };
  // The rules that were asked are those of the whole, not of an element.
  const { only: _, ...about } = asked;
  return { ...about, facts, for: `${form.list}[${JSON.stringify(String(row.facts[key]))}]` };
}
