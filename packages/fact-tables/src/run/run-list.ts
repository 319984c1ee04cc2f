import { readFacts } from '@tiaoli/evaluator';
import {
  type DecisionReport,
  decide,
  type ElementReport,
  factsFromObject,
  type LoadedPolicy,
  policyOn,
} from 'tiaoli';
import { createRowReader, type RowFacts } from '../facts/facts-of-row.js';
import type { Mapping } from '../mapping/mapping.js';
import { type CellProblem, quotedText, type TableProblem, tableError } from '../problem.js';
import type { Sheet } from '../read/sheet.js';
import type { DecidedRow, RefusedRow, RunChunk } from './row-result.js';
import { problemsOf, usualStep } from './run-rows.js';
import { askedOf, type TableQuestion } from './table-question.js';

/** A question about a list whose elements are the rows. */
export type ListQuestion = TableQuestion & { readonly list: string };

interface Where {
  readonly row: number;
  readonly index: number;
}

/**
 * Decides all rows as the elements of one list. A row in error is told, and then nothing is decided:
 * counts and ranks would leave it out in silence.
 */
export function* runList(
  policy: LoadedPolicy,
  sheet: Pick<Sheet, 'rows' | 'rowNumbers'>,
  question: ListQuestion,
): Generator<RunChunk, void, void> {
  const { rowsInStep = usualStep } = question;
  const total = sheet.rows.length;
  const elements: (Where & { readonly facts: RowFacts })[] = [];
  const read = createElementReader(policy, question);
  let refusedRows = 0;
  for (let start = 0; start < total; start += rowsInStep) {
    const refused: RefusedRow[] = [];
    for (const [offset, cells] of sheet.rows.slice(start, start + rowsInStep).entries()) {
      const index = start + offset;
      const where = { row: sheet.rowNumbers[index] ?? index + 1, index };
      const reading = read(cells, where.row);
      if ('problems' in reading) refused.push({ status: 'refused', ...where, ...reading });
      else elements.push({ ...where, facts: reading.facts });
    }
    refusedRows += refused.length;
    yield { done: Math.min(start + rowsInStep, total), total, rows: refused };
  }
  yield refusedRows > 0
    ? { done: total, total, rows: [], problems: [rowsInTheWay(refusedRows)] }
    : decideAll(policy, question, elements, total);
}

function decideAll(
  policy: LoadedPolicy,
  question: ListQuestion,
  elements: readonly (Where & { readonly facts: RowFacts })[],
  total: number,
): RunChunk {
  const { list, given = {}, only } = question;
  const facts = { ...given, [list]: elements.map((each) => each.facts) };
  // The rows' own results are wanted, whichever rules about the whole are.
  const asked =
    only === undefined ? question : { ...question, only: [...new Set([...only, list])] };
  const { report, diagnostics } = decide(policy, { ...askedOf(asked), facts });
  if (report === undefined) {
    const problems = problemsOf(diagnostics, question.mapping);
    const told = problems.map(({ message }) => tableError('facts-refused', message.zh, message.en));
    return { done: total, total, rows: [], problems: told };
  }
  const answers = reportsIn(report, list);
  const rows = elements.map(
    (each, index): DecidedRow => ({
      status: 'decided',
      ...each,
      results: answers[index]?.results ?? {},
    }),
  );
  return { done: total, total, rows, whole: { results: report.results } };
}

function reportsIn({ entities = {} }: DecisionReport, list: string): readonly ElementReport[] {
  return (Object.hasOwn(entities, list) ? entities[list] : undefined) ?? [];
}

type ElementReading = { readonly facts: RowFacts } | { readonly problems: readonly CellProblem[] };

/** Reads a row and checks it as an element by itself, so that each finding has its row. */
function createElementReader(policy: LoadedPolicy, question: ListQuestion) {
  const { asOf, place, list, form, mapping } = question;
  const { core } = policyOn(policy, asOf, place).policy ?? policy;
  const read = createRowReader(form, mapping);
  const key = form.fields.find((field) => field.key)?.name ?? '';
  const rowsByKey = new Map<string, number>();
  return (cells: Sheet['rows'][number], row: number): ElementReading => {
    const reading = read(cells);
    if ('problems' in reading) return reading;
    if (!Object.hasOwn(reading.facts, key)) return { problems: [keyMissing(key, mapping)] };
    const { value } = factsFromObject({ [list]: [reading.facts] });
    const { diagnostics } = readFacts(core, value);
    const problems = problemsOf(diagnostics, mapping);
    if (problems.length > 0) return { problems };
    const own = String(reading.facts[key]);
    const earlier = rowsByKey.get(own);
    rowsByKey.set(own, earlier ?? row);
    return earlier === undefined ? reading : { problems: [keyTwice(key, own, earlier, mapping)] };
  };
}

function keyMissing(key: string, mapping: Mapping): CellProblem {
  return {
    ...columnOf(key, mapping),
    message: {
      zh: `这一行没有填“${key}”，分不清是哪一个`,
      en: `the row lacks “${key}”, which tells it from the others`,
    },
  };
}

function keyTwice(key: string, value: string, earlier: number, mapping: Mapping): CellProblem {
  const shown = quotedText(value);
  return {
    ...columnOf(key, mapping),
    message: {
      zh: `“${shown}”在第 ${earlier} 行已经有了；每一行的“${key}”要各不相同`,
      en: `“${shown}” stands in row ${earlier} already; “${key}” must differ from row to row`,
    },
  };
}

function columnOf(field: string, mapping: Mapping): Pick<CellProblem, 'column' | 'field'> {
  const column = mapping.find((each) => each.field === field)?.column;
  return column === undefined ? { field } : { column, field };
}

const rowsInTheWay = (count: number): TableProblem =>
  tableError(
    'rows-in-the-way',
    `有 ${count} 行有错；名单要齐全才能计数和排名，请改正后再算`,
    `${count} rows are in error; a list must be whole before it is counted and ranked, so mend them first`,
  );
