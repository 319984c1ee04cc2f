import { linesAsTable, unsureColumns } from '@tiaoli/batch';
import { comparePopulation, type PopulationEffect, readingsOf } from '@tiaoli/comparison';
import { type ReadTable, readTable } from '@tiaoli/fact-tables';
import { type Attempt, type Failure, failed } from '../attempt.js';
import { formatOf } from '../batch/plan.js';
import { BatchProblem, refuseTable, refuseUnmapped } from '../batch/problems.js';
import { createBar } from '../batch/progress-bar.js';
import type { Context } from '../context.js';
import { readBytes } from '../files/read-bytes.js';
import { say } from '../texts.js';
import type { Sides } from './load-sides.js';

export interface PopulationFile {
  readonly path: string;
  readonly asOf?: string;
  /** Whether columns are used whose headings leave open what they are about. */
  readonly guess?: boolean;
}

/** A table of a population takes at most so many bytes. */
const mostBytes = 500_000_000;

/**
 * What becomes of the rows of a file.
 *
 * @throws {BatchProblem} where the table cannot be read
 */
export async function populationEffect(
  { before, after }: Sides,
  { path, asOf, guess = false }: PopulationFile,
  context: Context,
): Promise<Attempt<PopulationEffect>> {
  const fields = [before, after].flatMap(({ core }) => core.inputs.map(({ name }) => name));
  const table = await read(path, fields, context);
  if (failed(table)) return table;
  const { sheets, problems } = table.value;
  const [sheet] = sheets.filter(({ hidden }) => !hidden);
  if (sheet === undefined) {
    refuseTable(problems, [], []);
    throw new BatchProblem(problems);
  }
  const readings = readingsOf(before, after, sheet, asOf === undefined ? {} : { asOf });
  const isNamed = guess || formatOf(path) === 'ndjson';
  for (const { form, mapping } of [readings.before, readings.after]) {
    const unsure = isNamed ? [] : unsureColumns(form, sheet.header, mapping);
    refuseTable(problems, unsure, sheet.header);
    refuseUnmapped(mapping, form);
  }
  const bar = createBar(context, undefined);
  const steps = comparePopulation(before, after, sheet, readings);
  for (;;) {
    const { done, value } = steps.next();
    if (!done) {
      bar.show({ bytes: 0, rows: value.done });
      continue;
    }
    bar.clear();
    if ('inTheWay' in value) throw new BatchProblem(value.inTheWay);
    return { value };
  }
}

async function read(
  path: string,
  fields: readonly string[],
  context: Context,
): Promise<{ readonly value: ReadTable } | Failure> {
  const format = formatOf(path);
  if (format === undefined) {
    const choices = '.csv .ndjson .xlsx';
    const words = (language: 'zh' | 'en') => say(language, 'wrongEnding', { path, choices });
    throw new BatchProblem([
      { code: 'wrong-ending', message: { zh: words('zh'), en: words('en') } },
    ]);
  }
  const bytes = readBytes(path, context, mostBytes);
  if (failed(bytes)) return bytes;
  const unique = [...new Set(fields)];
  return {
    value: await (format === 'ndjson'
      ? linesAsTable(bytes.value, unique)
      : readTable(bytes.value, path)),
  };
}
