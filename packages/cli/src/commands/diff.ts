import {
  comparePolicies,
  type PolicyComparison,
  type PopulationEffect,
  reportData,
  reportHtml,
  reportText,
} from '@tiaoli/comparison';
import { createSolver } from '@tiaoli/solver';
import { compareBehaviour } from '@tiaoli/verifier';
import { asOfText } from '../as-of-text.js';
import { type Failure, failed, reportFailure } from '../attempt.js';
import { BatchProblem } from '../batch/problems.js';
import { reportProblems } from '../batch/report-problem.js';
import type { Context } from '../context.js';
import { loadAgainst, loadSides, type Sides } from '../diff/load-sides.js';
import { populationEffect } from '../diff/population.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { writeFiles } from '../files/write-files.js';
import { misuse } from '../misuse.js';
import { printJson } from '../output/json.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { addOptions } from './options.js';

export const diff: CommandDefinition = {
  name: 'diff',
  summary: 'diff',
  usage: '<before> [after]',
  examples: [
    'diff old-community-takeover-subsidy@1 old-community-takeover-subsidy@2',
    'diff before.yaml after.yaml --text',
    'diff policy.yaml --against main --json',
    'diff before.yaml after.yaml --population facts.csv --html report.html',
  ],
  exitCodes: ['exitOk', 'exitResultsDiffer', 'exitUsage'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('<before>', say(language, 'beforeArgument'))
      .argument('[after]', say(language, 'afterArgument'))
      .option('--against <revision>', say(language, 'againstOption'))
      .option('--text', say(language, 'textOption'))
      .option('--population <file>', say(language, 'populationOption'))
      .option('--as-of <date>', say(language, 'populationDayOption'))
      .option('--guess', say(language, 'guessOption'))
      .option('--html <file>', say(language, 'reportPageOption'))
      .option('--budget <seconds>', say(language, 'diffBudgetOption'));
    addOptions(command, context, 'json').action(
      async (before: string, after: string | undefined, options: Options) =>
        done(await run(before, after, options, context)),
    );
  },
};

interface Options {
  readonly against?: string;
  readonly text?: boolean;
  readonly budget?: string;
  readonly population?: string;
  readonly asOf?: string;
  readonly guess?: boolean;
  readonly html?: string;
  readonly json?: boolean;
}

async function run(
  before: string,
  after: string | undefined,
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { language } = context;
  const { against, json = false, budget = '60', text = false } = options;
  if ((after === undefined) === (against === undefined)) {
    return misuse(context, say(language, 'diffNeedsTwo'));
  }
  const seconds = Number(budget);
  if (!(seconds > 0)) return misuse(context, say(language, 'wrongDiffBudget', { text: budget }));
  const loaded =
    after === undefined
      ? loadAgainst(before, against ?? '', context)
      : loadSides(before, after, context);
  if (failed(loaded)) return reportFailure(loaded, context, json);
  const population = await readPopulation(loaded.value, options, context);
  if (typeof population === 'number') return population;
  context.progress?.(say(language, 'comparing'));
  const compared = await compareSides(loaded.value, seconds * 1000);
  context.progress?.('');
  const comparison = population === undefined ? compared : { ...compared, population };
  const written = options.html === undefined ? [] : writeReport(options.html, comparison, context);
  if ('findings' in written) return reportFailure(written, context, json);
  if (json) printJson(context, reportData(comparison, language));
  else
    context.print(`${reportText(comparison, language)}${text ? lines(comparison, context) : ''}`);
  return comparison.classification.class === 'different' ? exitCodes.findings : exitCodes.ok;
}

/** What becomes of a population, where one is given; or how the command ends. */
async function readPopulation(
  sides: Sides,
  { population, asOf, guess = false, json = false }: Options,
  context: Context,
): Promise<PopulationEffect | ExitCode | undefined> {
  if (population === undefined) return undefined;
  try {
    const day = asOf === undefined ? {} : { asOf: asOfText(asOf) };
    const effect = await populationEffect(sides, { path: population, guess, ...day }, context);
    return failed(effect) ? reportFailure(effect, context, json) : effect.value;
  } catch (error) {
    if (error instanceof BatchProblem) return reportProblems(error.problems, context);
    throw error;
  }
}

/** By this a page is known that may be written anew. */
const mark = '<!-- tiaoli diff --html -->';

function writeReport(
  path: string,
  comparison: PolicyComparison,
  context: Context,
): Failure | readonly string[] {
  const text = `${reportHtml(comparison, context.language)}${mark}\n`;
  const written = writeFiles([{ path, text }], (there) => there.includes(mark), context);
  return failed(written) ? written : written.value;
}

/** Compares with a solver of its own. */
export async function compareSides(
  { before, after }: Sides,
  budget: number,
): Promise<PolicyComparison> {
  const solver = createSolver();
  try {
    return await comparePolicies(before, after, (one, other) =>
      compareBehaviour(one, other, { solver, budget, regions: true }),
    );
  } finally {
    await solver.close();
  }
}

function lines({ text }: PolicyComparison, { language, paint }: Context): string {
  if (text === '') return '';
  const painted = text.split('\n').map((line) => {
    if (line.startsWith('+')) return paint(line, 'good');
    return line.startsWith('-') ? paint(line, 'error') : line;
  });
  return `\n${say(language, 'textTitle')}\n${painted.join('\n')}\n`;
}
