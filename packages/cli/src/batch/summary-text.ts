import type { Context } from '../context.js';
import { say } from '../texts.js';
import type { Plan } from './plan.js';
import type { BatchDone } from './run-plan.js';

export interface BatchReport extends BatchDone {
  readonly hasRejects: boolean;
  readonly plan: Plan;
  readonly seconds: number;
}

/** What a batch came to, for a person. */
export function summaryText(report: BatchReport, { language, paint }: Context): string {
  const { summary, plan, hasRejects, seconds } = report;
  const { rows, counts, leftOut } = summary;
  const wrong = counts.error + counts.refused;
  const { decided, undecided } = counts;
  const numbers = { rows, decided, undecided, wrong, seconds: seconds.toFixed(1) };
  const comma = say(language, 'listComma');
  const { unused, absent } = unusedOf(report);
  const lines = [
    say(language, 'batchSummary', numbers),
    ...(leftOut.total + leftOut.note > 0
      ? [say(language, 'batchLeftOut', { total: leftOut.total, note: leftOut.note })]
      : []),
    ...(undecided > 0 && plan.to !== 'ndjson' ? [say(language, 'batchUndecided')] : []),
    ...(unused.length > 0
      ? [paint(say(language, 'batchUnused', { columns: unused.join(comma) }), 'quiet')]
      : []),
    ...(absent.length > 0
      ? [paint(say(language, 'batchAbsent', { fields: absent.join(comma) }), 'quiet')]
      : []),
    say(language, 'batchWritten', { path: plan.out }),
    ...(hasRejects ? [say(language, 'batchRejects', { path: plan.rejects })] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same as plain data. */
export function summaryData(report: BatchReport): unknown {
  const { summary, plan, hasRejects, seconds } = report;
  const { rows, counts, leftOut, general } = summary;
  const { unused, absent } = unusedOf(report);
  return {
    rows,
    decided: counts.decided,
    undecided: counts.undecided,
    inError: counts.error + counts.refused,
    oneByOne: general,
    leftOut,
    unusedColumns: unused,
    absentFacts: absent,
    out: plan.out,
    ...(hasRejects ? { rejects: plan.rejects } : {}),
    seconds: Number(seconds.toFixed(3)),
  };
}

function unusedOf({ form, header, mapping, summary }: BatchDone) {
  const used = new Set(mapping.flatMap(({ field }) => field ?? []));
  const columns = mapping.flatMap(({ field, column }) =>
    field === undefined && (header[column] ?? '') !== '' ? [header[column] ?? ''] : [],
  );
  return {
    unused: [...columns, ...summary.others],
    absent: form.fields.flatMap(({ name }) => (used.has(name) ? [] : [name])),
  };
}
