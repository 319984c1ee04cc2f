import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { problemLines, type StreamSummary } from '@tiaoli/batch';
import type { Mapping, TableForm } from '@tiaoli/fact-tables';
import type { Context } from '../context.js';
import { createNewFile } from './new-file.js';
import { runStreamed } from './run-streamed.js';
import { runWhole } from './run-whole.js';
import type { BatchRun, Work } from './work.js';

/** What became of a batch. */
export interface BatchDone {
  readonly summary: StreamSummary;
  readonly form: TableForm;
  /** Of a table with headings. */
  readonly header: readonly string[];
  readonly mapping: Mapping;
}

/** Decides all rows; leaves nothing behind where it throws. */
export async function runPlan(
  run: BatchRun,
  context: Context,
): Promise<BatchDone & { readonly hasRejects: boolean }> {
  const { plan, signal } = run;
  const out = createNewFile(plan.out, context);
  const rejects = createNewFile(plan.rejects, context);
  let refused = 0;
  const work: Work = {
    ...run,
    write: out.write,
    refuse: async (problems, header) => {
      await rejects.write(problemLines(problems, header, refused === 0));
      refused += problems.length;
    },
  };
  try {
    const isWhole = plan.from === 'xlsx' || plan.to === 'xlsx';
    const done = await (isWhole ? runWhole(work, context) : runStreamed(work, context));
    signal.throwIfAborted();
    await out.finish();
    if (refused === 0 && plan.areRejectsAsked) await rejects.write(problemLines([], [], true));
    if (refused > 0 || plan.areRejectsAsked) await rejects.finish();
    else {
      await rejects.remove();
      // What an earlier run found wrong is no longer so.
      rmSync(resolve(context.folder, plan.rejects), { force: true });
    }
    return { ...done, hasRejects: refused > 0 };
  } catch (error) {
    await Promise.all([out.remove(), rejects.remove()]);
    throw error;
  }
}
