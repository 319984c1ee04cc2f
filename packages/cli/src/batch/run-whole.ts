import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { linesAsTable, runWorkbook, unsureColumns } from '@tiaoli/batch';
import { guessMapping, type ReadTable, readTable } from '@tiaoli/fact-tables';
import type { Context } from '../context.js';
import type { Plan } from './plan.js';
import { BatchProblem, refuseTable, refuseUnmapped } from './problems.js';
import { createBar } from './progress-bar.js';
import type { BatchDone } from './run-plan.js';
import { askedOf, type Work } from './work.js';

/** Decides a table that is held as a whole: a spreadsheet is no stream. */
export async function runWhole(work: Work, context: Context): Promise<BatchDone> {
  const { plan, question, mayGuess, signal, write, refuse } = work;
  const { form, rows } = askedOf(question, context);
  const { sheets, problems } = await readWhole(
    plan,
    form.fields.map(({ name }) => name),
    context,
  );
  const [sheet] = sheets.filter(({ hidden }) => !hidden);
  if (sheet === undefined) {
    refuseTable(problems, [], []);
    throw new BatchProblem(problems);
  }
  const mapping = guessMapping(form, sheet.header, sheet.rows);
  const unsure =
    plan.from === 'ndjson' || mayGuess ? [] : unsureColumns(form, sheet.header, mapping);
  refuseTable(problems, unsure, sheet.header);
  refuseUnmapped(mapping, form);
  const { policy, asOf, only, holidays, among } = question;
  const { language } = context;
  const asked = {
    form,
    mapping,
    asOf,
    language,
    among,
    ...(only && { only }),
    ...(holidays && { holidays }),
  };
  const bar = createBar(context, undefined);
  const results = await runWorkbook({
    policy,
    rows,
    question: asked,
    sheet,
    to: plan.to,
    signal,
    progress: ({ rows: done }) => bar.show({ bytes: 0, rows: done }),
  }).finally(bar.clear);
  if ('inTheWay' in results) throw new BatchProblem(results.inTheWay);
  await write(results.bytes);
  if (results.problems.length > 0) await refuse(results.problems, sheet.header);
  return { summary: results.summary, form, header: sheet.header, mapping };
}

async function readWhole(
  { source, from }: Plan,
  fields: readonly string[],
  { folder, input }: Context,
): Promise<ReadTable> {
  const bytes = source === undefined ? await allOf(input) : readFileSync(resolve(folder, source));
  return from === 'ndjson' ? linesAsTable(bytes, fields) : readTable(bytes, source ?? '');
}

async function allOf(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
