import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decide, explain, type GivenFacts, hasErrors, type LoadedPolicy } from 'tiaoli';
import { type Attempt, failed, reportFailure } from '../attempt.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { findPolicy } from '../files/find-policy.js';
import { policiesFolder } from '../files/known-policies.js';
import { readTextFile } from '../files/load-file.js';
import { readFacts } from '../files/read-facts.js';
import { misuse } from '../misuse.js';
import { findingData, findingText } from '../output/finding.js';
import { printJson } from '../output/json.js';
import { say, type TextKey } from '../texts.js';
import { checkFiles, summary } from './check.js';
import type { CommandDefinition } from './command.js';
import { filesText, runFiles, totalsOf } from './test.js';

const policyName = 'old-community-takeover-subsidy';
const asOf = '2022-06-01';
const factsPath = join(policiesFolder, policyName, 'example-facts.yaml');

const next = [
  `tiaoli eval ${policyName} --facts ${factsPath} --as-of ${asOf} --json`,
  `tiaoli ask ${policyName} --as-of ${asOf}`,
  `tiaoli schema ${policyName}`,
  'tiaoli fmt --check',
  'tiaoli help',
];

export const demo: CommandDefinition = {
  name: 'demo',
  summary: 'demo',
  usage: '',
  examples: ['demo', 'demo --lang en'],
  exitCodes: ['exitOk', 'exitFailed', 'exitUsage'],
  build: (command, context, done) => {
    command
      .option('--json', say(context.language, 'jsonOption'))
      .action(async (options: { readonly json?: true }) =>
        done(await (options.json === true ? runJson(context) : run(context))),
      );
  },
};

async function run(context: Context): Promise<ExitCode> {
  const { language } = context;
  if (!existsSync(resolve(context.folder, factsPath))) {
    return misuse(context, say(language, 'demoNowhere'));
  }
  const checked = showCheck(context);
  if (checked !== exitCodes.ok) return checked;
  const tested = showTest(context);
  if (tested !== exitCodes.ok) return tested;
  return showDecision(context);
}

/** The same three steps as one document. */
async function runJson(context: Context): Promise<ExitCode> {
  const { language } = context;
  if (!existsSync(resolve(context.folder, factsPath))) {
    return misuse(context, say(language, 'demoNowhere'));
  }
  const checked = checkFiles([policiesFolder], context);
  if (failed(checked)) return reportFailure(checked, context, true);
  const ran = runFiles([policiesFolder], context);
  if (failed(ran)) return reportFailure(ran, context, true);
  const question = await exampleQuestion(context);
  if (failed(question)) return reportFailure(question, context, true);
  const { policy, facts } = question.value;
  const findings = checked.value.files.flatMap((file) => file.findings);
  const totals = totalsOf(ran.value.files);
  printJson(context, {
    check: {
      files: checked.value.files.map(({ path }) => path),
      diagnostics: findings.map((finding) => findingData(finding, language)),
    },
    test: totals,
    decision: decide(policy, { facts, asOf, language }).report,
    explanation: explain(policy, { facts, asOf, language, format: 'json' }).explanation,
  });
  const isFine = totals.failed === 0 && !hasErrors(findings.map(({ diagnostic }) => diagnostic));
  return isFine ? exitCodes.ok : exitCodes.findings;
}

interface ExampleQuestion {
  readonly policy: LoadedPolicy;
  readonly facts: GivenFacts;
}

async function exampleQuestion(context: Context): Promise<Attempt<ExampleQuestion>> {
  const policy = findPolicy(policyName, asOf, context);
  if (failed(policy)) return policy;
  const facts = await readFacts(factsPath, context);
  return failed(facts) ? facts : { value: { policy: policy.value, facts: facts.value } };
}

function heading(key: TextKey, { language, paint, print }: Context): void {
  print(`${paint(say(language, key), 'strong')}\n`);
}

function showCheck(context: Context): ExitCode {
  heading('demoCheck', context);
  const checked = checkFiles([policiesFolder], context);
  if (failed(checked)) return reportFailure(checked, context, false);
  const { files } = checked.value;
  const findings = files.flatMap((file) => file.findings);
  for (const finding of findings) context.print(`${findingText(finding, context)}\n`);
  context.print(`${summary(files, context)}\n\n`);
  const errors = hasErrors(findings.map(({ diagnostic }) => diagnostic));
  return errors ? exitCodes.findings : exitCodes.ok;
}

function showTest(context: Context): ExitCode {
  heading('demoTest', context);
  const ran = runFiles([policiesFolder], context);
  if (failed(ran)) return reportFailure(ran, context, false);
  const { files } = ran.value;
  context.print(`${filesText(files, context)}\n`);
  return totalsOf(files).failed === 0 ? exitCodes.ok : exitCodes.findings;
}

async function showDecision(context: Context): Promise<ExitCode> {
  const { language, paint } = context;
  heading('demoExplain', context);
  const question = await exampleQuestion(context);
  if (failed(question)) return reportFailure(question, context, false);
  const { policy, facts } = question.value;
  const written = readTextFile(factsPath, context);
  if (failed(written)) return reportFailure(written, context, false);
  const { explanation = '' } = explain(policy, { facts, asOf, language, paint });
  const lines = written.value.source.text.trimEnd().split('\n');
  context.print(`${say(language, 'demoFacts', { path: factsPath })}\n`);
  context.print(`${lines.map((line) => `  ${line}\n`).join('')}\n${explanation.trimEnd()}\n\n`);
  heading('demoNext', context);
  context.print(next.map((command) => `  npx ${command}\n`).join(''));
  return exitCodes.ok;
}
