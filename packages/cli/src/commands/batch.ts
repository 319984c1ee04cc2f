import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createDiagnostic } from '@tiaoli/diagnostics';
import { nowhere } from 'tiaoli';
import { type Failure, failed, misused, notFound, reportFailure } from '../attempt.js';
import { type BatchOptions, planOf } from '../batch/plan.js';
import { reportProblem } from '../batch/report-problem.js';
import { runPlan } from '../batch/run-plan.js';
import { type BatchReport, summaryData, summaryText } from '../batch/summary-text.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { misuse } from '../misuse.js';
import { printJson } from '../output/json.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { addOptions } from './options.js';
import { type QuestionOptions, readCommandQuestion } from './question.js';

type Options = Omit<QuestionOptions, 'facts'> & BatchOptions;

export const batch: CommandDefinition = {
  name: 'batch',
  summary: 'batch',
  usage: '<policy> --in <file|-> --out <file>',
  examples: [
    'batch old-community-takeover-subsidy --in facts.csv --out results.csv --as-of 2022-06-01',
    'batch policy.yaml --in facts.xlsx --out results.xlsx',
    'batch policy.yaml --in - --format csv --out results.ndjson --threads 4 < facts.csv',
  ],
  exitCodes: ['exitOk', 'exitRowErrors', 'exitUsage', 'exitRowsUndecided'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('<policy>', say(language, 'policyArgument'))
      .requiredOption('--in <file>', say(language, 'inOption'))
      .requiredOption('--out <file>', say(language, 'resultsOption'))
      .option('--format <csv|ndjson>', say(language, 'streamFormatOption'));
    addOptions(command, context, 'asOf', 'place', 'only', 'holidays')
      .option('--threads <number>', say(language, 'threadsOption'))
      .option('--rejects <file>', say(language, 'rejectsOption'))
      .option('--guess', say(language, 'guessOption'));
    addOptions(command, context, 'json').action(async (name: string, options: Options) =>
      done(await run(name, options, context)),
    );
  },
};

async function run(name: string, options: Options, context: Context): Promise<ExitCode> {
  const plan = planOf(options, context);
  if (typeof plan === 'string') return misuse(context, plan);
  const json = options.json === true;
  const missing = plan.source === undefined ? undefined : whyUnreadable(plan.source, context);
  if (missing !== undefined) return reportFailure(missing, context, json);
  const question = await readCommandQuestion(name, options, context);
  if (failed(question)) return reportFailure(question, context, json);
  const start = performance.now();
  const stop = new AbortController();
  // Whoever stops the program leaves no half of a file behind.
  context.stopped().then(() => stop.abort());
  try {
    const mayGuess = options.guess === true;
    const run = { plan, question: question.value, mayGuess, signal: stop.signal };
    const done = await runPlan(run, context);
    const seconds = (performance.now() - start) / 1000;
    return report({ ...done, plan, seconds }, context, json);
  } catch (error) {
    return reportProblem(error, plan, stop.signal, context);
  }
}

function report(done: BatchReport, context: Context, json: boolean): ExitCode {
  if (json) printJson(context, summaryData(done));
  else context.print(summaryText(done, context));
  const { error, refused, undecided } = done.summary.counts;
  if (error + refused > 0) return exitCodes.findings;
  return undecided > 0 ? exitCodes.undecided : exitCodes.ok;
}

function whyUnreadable(path: string, { folder }: Context): Failure | undefined {
  const found = statSync(resolve(folder, path), { throwIfNoEntry: false });
  if (found === undefined) return notFound(path);
  if (!found.isDirectory()) return undefined;
  return misused(createDiagnostic('folder-not-file', nowhere, { path }));
}
