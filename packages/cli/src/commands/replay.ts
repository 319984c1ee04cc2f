import { type DecisionReport, type RuleReport, replay } from 'tiaoli';
import { failed, misused, reportFailure } from '../attempt.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { findPolicy } from '../files/find-policy.js';
import { readHolidays } from '../files/read-holidays.js';
import { readRecorded } from '../files/read-receipt.js';
import { printJson } from '../output/json.js';
import { resultText } from '../output/report-text.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { addOptions } from './options.js';

interface ReplayOptions {
  readonly holidays?: string;
  readonly json?: true;
}

export const replayCommand: CommandDefinition = {
  name: 'replay',
  summary: 'replay',
  usage: '<policy> <receipt>',
  examples: [
    'replay old-community-takeover-subsidy decision.json',
    'eval policy.yaml --facts facts.yaml --json | tiaoli replay policy.yaml -',
  ],
  exitCodes: ['exitOk', 'exitDiffers', 'exitUsage'],
  build: (command, context, done) => {
    const { language } = context;
    command
      .argument('<policy>', say(language, 'policyArgument'))
      .argument('<receipt>', say(language, 'receiptArgument'));
    addOptions(command, context, 'holidays', 'json').action(
      async (name: string, path: string, options: ReplayOptions) =>
        done(await run(name, path, options, context)),
    );
  },
};

async function run(
  name: string,
  path: string,
  options: ReplayOptions,
  context: Context,
): Promise<ExitCode> {
  const json = options.json === true;
  const recorded = await readRecorded(path, context);
  if (failed(recorded)) return reportFailure(recorded, context, json);
  const { receipt } = recorded.value;
  const policy = findPolicy(name, receipt.asOf, context);
  if (failed(policy)) return reportFailure(policy, context, json);
  const holidays = await readHolidays(options.holidays, context);
  if (failed(holidays)) return reportFailure(holidays, context, json);
  const { report, differing, diagnostics } = replay(policy.value, recorded.value, {
    name: path,
    language: context.language,
    ...holidays.value,
  });
  if (report === undefined || differing === undefined) {
    return reportFailure(misused(...diagnostics), context, json);
  }
  const same = differing.length === 0;
  if (json) printJson(context, { same, differing, report });
  else context.print(text(recorded.value, report, differing, context));
  return same ? exitCodes.ok : exitCodes.findings;
}

function text(
  recorded: DecisionReport,
  report: DecisionReport,
  differing: readonly string[],
  { language, paint }: Context,
): string {
  if (differing.length === 0) return `${paint(say(language, 'replaySame'), 'good')}\n`;
  const shown = (result: RuleReport | undefined) =>
    result === undefined ? say(language, 'none') : resultText(result, language);
  const lines = differing.map((rule) =>
    say(language, 'replayDiffers', {
      rule,
      recorded: shown(recorded.results[rule]),
      got: shown(report.results[rule]),
    }),
  );
  return `${lines.join('\n')}\n`;
}
