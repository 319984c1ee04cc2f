import { decide, explain } from 'tiaoli';
import { failed, reportFailure, wrong } from '../attempt.js';
import type { Context } from '../context.js';
import type { ExitCode } from '../exit-codes.js';
import { interview } from '../interview/interview.js';
import { createLinePerson } from '../interview/lines.js';
import { createPromptPerson } from '../interview/prompts.js';
import { printJson } from '../output/json.js';
import { reportText } from '../output/report-text.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { reportCode } from './eval.js';
import {
  addQuestion,
  factFindings,
  type QuestionOptions,
  readCommandQuestion,
} from './question.js';

export const ask: CommandDefinition = {
  name: 'ask',
  summary: 'ask',
  usage: '<policy>',
  examples: [
    'ask owners-committee-party-organization',
    'ask old-community-takeover-subsidy --only 奖补金额 --as-of 2022-06-01',
    "ask policy.yaml --facts '{ 骨干企业: true }'",
  ],
  exitCodes: ['exitOk', 'exitFindings', 'exitUsage', 'exitUndecided'],
  build: (command, context, done) => {
    addQuestion(command, context, 'optional').action(
      async (name: string, options: QuestionOptions) => done(await run(name, options, context)),
    );
  },
};

async function run(name: string, options: QuestionOptions, context: Context): Promise<ExitCode> {
  const json = options.json === true;
  const question = await readCommandQuestion(name, options, context);
  if (failed(question)) return reportFailure(question, context, json);
  const { value } = question;
  const { policy } = value;
  const start = decide(policy, value);
  if (start.report === undefined) {
    return reportFailure(wrong(factFindings(value, start.diagnostics)), context, json);
  }
  // With --json the questions go beside the result, so that it stays one document.
  const talk = json ? { ...context, print: context.remark } : context;
  const person = context.interactive ? createPromptPerson(talk) : createLinePerson(talk);
  const known = start.report.receipt.facts;
  const { facts, isFinished, lists } = await interview({ ...value, facts: known }, person, talk);
  person.close();
  const { language, paint } = context;
  const { report } = decide(policy, { ...value, facts, language });
  if (report === undefined) throw new Error('answers that were accepted one by one are refused');
  const code = reportCode(report);
  if (json) {
    printJson(context, report);
    return code;
  }
  const { explanation = '' } = explain(policy, { ...value, facts, language, paint });
  const ending = isFinished ? 'stillUndecided' : 'stopped';
  const closing = say(language, code === 0 ? 'enough' : ending);
  for (const list of lists) context.print(`\n${say(language, 'listInFile', { list })}\n`);
  context.print(`\n${closing}\n\n${reportText(policy, report, context)}\n${explanation}\n`);
  return code;
}
