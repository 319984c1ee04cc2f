import { CommanderError } from 'commander';
import type { Context } from './context.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { printJson } from './output/json.js';
import { say, type TextKey } from './texts.js';

/** What the parser's complaints are in our words. */
const complaints: ReadonlyMap<string, TextKey> = new Map([
  ['commander.unknownOption', 'unknownOption'],
  ['commander.unknownCommand', 'unknownCommand'],
  ['commander.missingArgument', 'missingArgument'],
  ['commander.missingMandatoryOptionValue', 'missingOption'],
  ['commander.optionMissingArgument', 'missingValue'],
  ['commander.excessArguments', 'tooManyArguments'],
]);

/** Says what is wrong with the arguments; help and version are no mistakes. */
export function reportMisuse(error: unknown, context: Context): ExitCode {
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return exitCodes.ok;
  // Without a command the parser has printed its help as a complaint.
  if (error.code === 'commander.help') return exitCodes.usage;
  return misuse(context, describe(error, context));
}

function describe({ code, message }: CommanderError, { language }: Context): string {
  const key = complaints.get(code) ?? 'otherMisuse';
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? message;
  const word = quoted.replace(/^-\w, /, '').replace(/ [<[].*$/, '');
  const near = /\(Did you mean (?:one of )?([^?,]+)/.exec(message)?.[1];
  const hint = near === undefined ? '' : say(language, 'didYouMean', { word: near });
  return say(language, key, { word }) + hint;
}

/** Reports wrong usage in a sentence; as JSON where the arguments ask for it. */
export function misuse(context: Context, sentence: string): ExitCode {
  const { language, paint, remark } = context;
  if (context.json) {
    const finding = { code: 'usage', severity: 'error', message: sentence };
    printJson(context, { diagnostics: [{ ...finding, reason: say(language, 'seeHelp') }] });
    return exitCodes.usage;
  }
  remark(`${paint(say(language, 'error'), 'error')}: ${sentence}\n${say(language, 'seeHelp')}\n`);
  return exitCodes.usage;
}

/** Whether an option has one of its values; a wrong one is reported. */
export function isChoice<T extends string>(
  option: string,
  word: string,
  choices: readonly T[],
): { readonly choice?: T; readonly sentence: (context: Context) => string } {
  const choice = choices.find((each) => each === word);
  return {
    ...(choice === undefined ? {} : { choice }),
    sentence: ({ language }) =>
      say(language, 'unknownChoice', { option, word, choices: choices.join(' | ') }),
  };
}
