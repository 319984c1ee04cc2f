import { decide, explain, hasErrors } from 'tiaoli';
import { failed, misused, reportFailure, wrong } from '../attempt.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { explainFlip } from '../flip/explain-flip.js';
import { isChoice, misuse } from '../misuse.js';
import { printJson } from '../output/json.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { reportCode } from './eval.js';
import {
  addQuestion,
  type CommandQuestion,
  factFindings,
  type QuestionOptions,
  readCommandQuestion,
  splitNames,
} from './question.js';

interface ExplainOptions extends QuestionOptions {
  readonly format?: string;
  readonly short?: boolean;
  readonly for?: string;
  readonly flip?: string;
  readonly change?: string;
}

export const explainCommand: CommandDefinition = {
  name: 'explain',
  summary: 'explain',
  usage: '<policy> --facts <file|->',
  examples: [
    'explain old-community-takeover-subsidy --facts facts.yaml --as-of 2022-06-01',
    'explain policy.yaml --facts facts.yaml --for 企业名单[名称=甲公司]',
    'explain policy.yaml --facts - --only 奖补金额 --format markdown < facts.json',
    'explain policy.yaml --facts facts.yaml --flip 党组织形式=党支部 --change 党员人数',
  ],
  exitCodes: ['exitOk', 'exitFindings', 'exitUsage', 'exitNoFlip'],
  build: (command, context, done) => {
    addQuestion(command, context, 'needed')
      .option('--for <element>', say(context.language, 'forOption'))
      .option('--format <format>', say(context.language, 'formatOption'))
      .option('--short', say(context.language, 'shortOption'))
      .option('--flip <result>', say(context.language, 'flipOption'))
      .option('--change <facts>', say(context.language, 'changeOption'))
      .action(async (name: string, options: ExplainOptions) =>
        done(await run(name, options, context)),
      );
  },
};

const formats = ['text', 'markdown', 'json'] as const;

type Format = (typeof formats)[number];

async function run(name: string, options: ExplainOptions, context: Context): Promise<ExitCode> {
  const json = options.json === true || options.format === 'json';
  const format = isChoice('--format', json ? 'json' : (options.format ?? 'text'), formats);
  if (format.choice === undefined) return misuse(context, format.sentence(context));
  if (options.for !== undefined) {
    return explainOne({ ...options, for: options.for }, name, format.choice, context);
  }
  const question = await readCommandQuestion(name, options, context);
  if (failed(question)) return reportFailure(question, context, json);
  const { flip, change } = options;
  if (flip !== undefined) {
    const chosen = change === undefined ? {} : { change };
    return explainFlip(question.value, { flip, ...chosen }, json, context);
  }
  const { report, diagnostics } = decide(question.value.policy, question.value);
  if (report === undefined) {
    return reportFailure(wrong(factFindings(question.value, diagnostics)), context, json);
  }
  printExplanation(question.value, format.choice, options.short === true, context);
  return reportCode(report);
}

/** What is asked are rules of the element, so the policy cannot check their names beforehand. */
async function explainOne(
  { only, ...options }: ExplainOptions & { readonly for: string },
  name: string,
  format: Format,
  context: Context,
): Promise<ExitCode> {
  const json = format === 'json';
  const read = await readCommandQuestion(name, options, context);
  if (failed(read)) return reportFailure(read, context, json);
  const rules = only === undefined ? {} : { only: splitNames(only) };
  const question = { ...read.value, ...rules, for: options.for };
  // What is wrong with the facts stands in their file; a path that leads nowhere does not.
  const { diagnostics } = decide(read.value.policy, { ...read.value, only: [] });
  if (hasErrors(diagnostics)) {
    return reportFailure(wrong(factFindings(read.value, diagnostics)), context, json);
  }
  const found = explain(read.value.policy, { ...question, format: 'json' });
  const { explanation } = found;
  if (explanation === undefined) return reportFailure(misused(...found.diagnostics), context, json);
  printExplanation(question, format, options.short === true, context);
  const isDecided = explanation.every(({ status }) => status === 'decided');
  return isDecided ? exitCodes.ok : exitCodes.undecided;
}

function printExplanation(
  question: CommandQuestion & { readonly for?: string },
  format: Format,
  isShort: boolean,
  context: Context,
): void {
  const { language, paint } = context;
  const { policy } = question;
  if (format === 'json') {
    const { explanation } = explain(policy, { ...question, language, format });
    printJson(context, explanation);
  } else {
    const detail = isShort ? 'short' : 'full';
    const style = { language, format, detail, paint } as const;
    const { explanation = '' } = explain(policy, { ...question, ...style });
    context.print(explanation.endsWith('\n') ? explanation : `${explanation}\n`);
  }
}
