import type { Command } from 'commander';
import type { Context } from '../context.js';
import { say } from '../texts.js';

/** Options that several commands take, each with one name and one description. */
const options = {
  asOf: ['--as-of <date>', 'asOfOption'],
  place: ['--place <place>', 'placeOption'],
  only: ['--only <rules>', 'onlyOption'],
  holidays: ['--holidays <file>', 'holidaysOption'],
  json: ['--json', 'jsonOption'],
  explainNumbers: ['--explain-numbers', 'explainNumbersOption'],
} as const;

/** Adds options in the order in which the help lists them. */
export function addOptions(
  command: Command,
  { language }: Context,
  ...names: readonly (keyof typeof options)[]
): Command {
  for (const name of names) {
    const [flags, words] = options[name];
    command.option(flags, say(language, words));
  }
  return command;
}
