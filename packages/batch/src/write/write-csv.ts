import {
  columnHeading,
  csvText,
  neutralised,
  outputValue,
  problemText,
  reasonsOf,
  statusOf,
  valueExport,
  words,
} from '@tiaoli/fact-tables';
import type { Answers, RowAnswer } from '../decide/answers.js';
import type { RowsQuestion } from '../question.js';
import type { ByteSink } from './byte-sink.js';
import { cellWriter, type WriteCell } from './column-writers.js';
import { comma, quoted, writeCells } from './csv-cell.js';
import type { RowStatus, WriteRow } from './write-row.js';

/** The headings of results: those of the table, what the row came to, and why. */
export function writeCsvHead(
  { outputs, language }: RowsQuestion,
  header: readonly string[],
  sink: ByteSink,
): void {
  const headings = [
    ...header,
    words.status[language],
    ...outputs.map((output) => columnHeading(output, language)),
    words.reasons[language],
  ];
  sink.text('\ufeff');
  writeCells(headings.map(neutralised), sink);
  writeLineEnd(sink);
}

function writeLineEnd(sink: ByteSink): void {
  sink.byte(0x0d);
  sink.byte(0x0a);
}

/** Writes rows as CSV: as they were, with what they came to behind them. */
export function createCsvWriter(question: RowsQuestion, header: readonly string[]) {
  const { outputs, language } = question;
  const start = new TextEncoder().encode(`,${quoted(words.decided[language])}`);
  return (answers: Answers): WriteRow => {
    const writers = outputs.map((output) => cellWriter(output, answers.decided, language));
    return (rows, row, sink) => {
      rows.writeCells(row, sink);
      const answer = answers.general.get(row);
      const status = answer === undefined ? writeFast(row, sink) : writeAnswer(answer, row, sink);
      writeLineEnd(sink);
      return status;
    };

    function writeFast(row: number, sink: ByteSink): RowStatus {
      sink.copy(start);
      for (const write of writers) {
        sink.byte(comma);
        write?.(row, sink);
      }
      sink.byte(comma);
      return 'decided';
    }

    function writeAnswer(answer: RowAnswer, row: number, sink: ByteSink): RowStatus {
      return 'problems' in answer
        ? writeRefused(answer, question, header, sink)
        : writeReports(answer, { question, writers, row, sink });
    }
  };
}

function writeRefused(
  { problems }: Extract<RowAnswer, { problems: unknown }>,
  { outputs, language }: RowsQuestion,
  header: readonly string[],
  sink: ByteSink,
): RowStatus {
  const reasons = problems.map((each) => problemText(each, header, language));
  const told = neutralised(reasons.join(words.semicolon[language]));
  sink.byte(comma);
  writeCells([words.refused[language], ...outputs.map(() => ''), told], sink);
  return 'refused';
}

interface Reported {
  readonly question: RowsQuestion;
  readonly writers: readonly (WriteCell | undefined)[];
  readonly row: number;
  readonly sink: ByteSink;
}

/** Rules of which there is no report are told by the columns. What is undecided stays empty. */
function writeReports(
  { results }: Extract<RowAnswer, { results: unknown }>,
  { question: { outputs, language }, writers, row, sink }: Reported,
): RowStatus {
  const told = outputs.flatMap((output) => {
    const report = Object.hasOwn(results, output.rule) ? results[output.rule] : undefined;
    return report === undefined ? [] : [{ output, value: outputValue(report, output) }];
  });
  const values = told.map(({ value }) => value);
  const status = statusOf(values);
  sink.byte(comma);
  sink.text(quoted(words[status][language]));
  for (const [index, output] of outputs.entries()) {
    sink.byte(comma);
    const value = told.find((each) => each.output === output)?.value;
    if (value === undefined) writers[index]?.(row, sink);
    else if (value.status === 'decided') {
      sink.text(quoted(csvText(valueExport(value.value, output, language))));
    }
  }
  const asked = told.map(({ output }) => output);
  const reasons = reasonsOf(values, asked, language).join(words.semicolon[language]);
  sink.byte(comma);
  sink.text(quoted(neutralised(reasons)));
  return status;
}
