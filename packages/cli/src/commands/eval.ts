import { type DecisionReport, decide, type EntityReports } from 'tiaoli';
import { failed, reportFailure, wrong } from '../attempt.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { isChoice, misuse } from '../misuse.js';
import { printJson } from '../output/json.js';
import { reportText } from '../output/report-text.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';
import {
  addQuestion,
  factFindings,
  type QuestionOptions,
  readCommandQuestion,
} from './question.js';

interface EvalOptions extends QuestionOptions {
  readonly numbers?: string;
}

export const evaluate: CommandDefinition = {
  name: 'eval',
  summary: 'eval',
  usage: '<policy> --facts <file|->',
  examples: [
    'eval old-community-takeover-subsidy --facts facts.yaml --as-of 2022-06-01',
    'eval policy.yaml --facts - --only 奖补金额 --json < facts.json',
    "eval owners-committee-party-organization --facts '{ 正式党员人数: 2 }'",
  ],
  exitCodes: ['exitOk', 'exitFindings', 'exitUsage', 'exitUndecided'],
  build: (command, context, done) => {
    addQuestion(command, context, 'needed')
      .option('--numbers <string|json>', say(context.language, 'numbersOption'))
      .action(async (name: string, options: EvalOptions) =>
        done(await run(name, options, context)),
      );
  },
};

async function run(name: string, options: EvalOptions, context: Context): Promise<ExitCode> {
  const { language } = context;
  const json = options.json === true;
  const numbers = isChoice('--numbers', options.numbers ?? 'string', ['string', 'json']);
  if (numbers.choice === undefined) return misuse(context, numbers.sentence(context));
  const question = await readCommandQuestion(name, options, context);
  if (failed(question)) return reportFailure(question, context, json);
  const { value } = question;
  const { report, diagnostics } = decide(value.policy, {
    ...value,
    numbers: numbers.choice,
    language,
  });
  if (report === undefined) {
    return reportFailure(wrong(factFindings(value, diagnostics)), context, json);
  }
  if (json) printJson(context, report);
  else context.print(reportText(value.policy, report, context));
  return reportCode(report);
}

/** Zero only where every asked rule has its answer, so that no script acts on a guess. */
export function reportCode({ results, entities = {} }: DecisionReport): ExitCode {
  return isDecided(results, entities) ? exitCodes.ok : exitCodes.undecided;
}

function isDecided(results: DecisionReport['results'], entities: EntityReports): boolean {
  return (
    Object.values(results).every(({ status }) => status === 'decided') &&
    Object.values(entities).every((elements) =>
      elements.every((element) => isDecided(element.results, element.entities ?? {})),
    )
  );
}
