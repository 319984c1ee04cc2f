import { readPercent } from '@tiaoli/coverage';
import { failed, reportFailure } from '../attempt.js';
import { isFailed, type Step } from '../ci/model.js';
import { repositoryPaths } from '../ci/places.js';
import { prepareWork } from '../ci/prepare-work.js';
import { runSteps } from '../ci/run-steps.js';
import type { CiOptions, Least } from '../ci/steps/step.js';
import { annotationsText, withoutCommands } from '../ci/write/annotations.js';
import { ciData } from '../ci/write/data.js';
import { terminalText } from '../ci/write/terminal-text.js';
import { type ReportFiles, writeReports } from '../ci/write/write-reports.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { policiesFolder } from '../files/known-policies.js';
import { isChoice, misuse } from '../misuse.js';
import { printJson } from '../output/json.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { addOptions } from './options.js';

export const ci: CommandDefinition = {
  name: 'ci',
  summary: 'ci',
  usage: '[path…]',
  examples: [
    'ci',
    'ci --base origin/main --summary summary.md',
    'ci policies/owners-vote --base HEAD~1 --only changed --budget 60',
    'ci --base main --population facts.csv --junit junit.xml --sarif tiaoli.sarif',
  ],
  exitCodes: ['exitOk', 'exitCi', 'exitUsage'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('[path...]', say(language, 'pathsArgument'))
      .option('--base <revision>', say(language, 'baseOption'))
      .option('--population <file>', say(language, 'populationOption'))
      .option('--only <changed|all>', say(language, 'onlyChangedOption'))
      .option('--min-coverage <percent>', say(language, 'minCoverageOption'))
      .option('--min-mutation <percent>', say(language, 'minMutationOption'))
      .option('--budget <seconds>', say(language, 'ciBudgetOption'))
      .option('--junit <file>', say(language, 'junitOption'))
      .option('--sarif <file>', say(language, 'sarifOption'))
      .option('--summary <file>', say(language, 'summaryOption'))
      .option('--github', say(language, 'githubOption'))
      .option('--verbose', say(language, 'ciVerboseOption'));
    addOptions(command, context, 'json').action(
      async (paths: readonly string[], options: Options) =>
        done(await run(paths, options, context)),
    );
  },
};

interface Options extends ReportFiles {
  readonly base?: string;
  readonly population?: string;
  readonly only?: string;
  readonly minCoverage?: string;
  readonly minMutation?: string;
  readonly budget?: string;
  readonly github?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
}

async function run(
  given: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { json = false } = options;
  const read = readOptions(options, context);
  if ('misused' in read) return misuse(context, read.misused);
  const paths = given.length === 0 ? [policiesFolder] : given;
  const prepared = prepareWork(paths, options.base, read, context);
  if (failed(prepared)) return reportFailure(prepared, context, json);
  const { work, end } = prepared.value;
  try {
    const steps = await runSteps(work);
    context.progress?.('');
    return report(steps, options, context);
  } finally {
    end();
  }
}

function report(steps: readonly Step[], options: Options, context: Context): ExitCode {
  const { json = false, verbose = false, github = false } = options;
  const isOnGithub = github || context.github !== undefined;
  const text = terminalText(steps, { verbose }, context);
  if (json) printJson(context, ciData(steps, context.language));
  else context.print(isOnGithub ? withoutCommands(text) : text);
  const pathOf = repositoryPaths(context);
  if (isOnGithub) {
    // Both streams are read for annotations, and JSON has one for itself.
    const tell = json ? context.remark : context.print;
    tell(annotationsText(steps, context.language, pathOf));
  }
  const written = writeReports(steps, options, pathOf, context);
  if (failed(written)) return reportFailure(written, context, false);
  return steps.some(isFailed) ? exitCodes.findings : exitCodes.ok;
}

function readOptions(
  { minCoverage = '90', minMutation = '90', budget = '300', ...options }: Options,
  context: Context,
): CiOptions | { readonly misused: string } {
  const { language } = context;
  const coverage = leastOf(minCoverage);
  const mutation = leastOf(minMutation);
  const wrong = (option: string, text: string) => ({
    misused: say(language, 'wrongPercent', { option, text }),
  });
  if (coverage === undefined) return wrong('--min-coverage', minCoverage);
  if (mutation === undefined) return wrong('--min-mutation', minMutation);
  const seconds = Number(budget);
  if (!(seconds > 0)) return { misused: say(language, 'wrongVerifyBudget', { text: budget }) };
  const { base, only, population } = options;
  const { choice, sentence } = isChoice('--only', only ?? 'changed', ['changed', 'all']);
  if (choice === undefined) return { misused: sentence(context) };
  if (base === undefined && only !== undefined) return { misused: say(language, 'onlyNeedsBase') };
  if (base === undefined && population !== undefined) {
    return { misused: say(language, 'populationNeedsBase') };
  }
  return {
    coverage,
    mutation,
    milliseconds: seconds * 1000,
    ...(only === undefined ? {} : { only: choice }),
    ...(population === undefined ? {} : { population }),
  };
}

function leastOf(text: string): Least | undefined {
  const percent = readPercent(text);
  return percent && { percent, text: text.trim().replace(/%$/, '') };
}
