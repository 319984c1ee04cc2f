import { displayWidth } from '@tiaoli/diagnostics';
import { Command } from 'commander';
import { engine } from 'tiaoli';
import type { CommandDefinition } from './commands/command.js';
import type { Context } from './context.js';
import type { ExitCode } from './exit-codes.js';
import { say, type TextKey } from './texts.js';

/** The headings of help texts, which the library has in English only. */
const headings: ReadonlyMap<string, TextKey> = new Map([
  ['Usage:', 'usage'],
  ['Arguments:', 'arguments'],
  ['Options:', 'options'],
  ['Commands:', 'commands'],
]);

/** The command line parser with all commands; it throws a `CommanderError` instead of exiting. */
export function createProgram(
  definitions: readonly CommandDefinition[],
  context: Context,
  done: (code: ExitCode) => void,
): Command {
  const { language } = context;
  const program = prepare(new Command('tiaoli'), context)
    .description(say(language, 'about'))
    .usage(`${say(language, 'commandWord')} ${say(language, 'optionsWord')}`)
    .version(engine.replace(/^.*\//, ''), '-V, --version', say(language, 'versionOption'))
    .helpCommand(`help [${bare(say(language, 'commandWord'))}]`, say(language, 'helpCommand'))
    .addHelpText('after', `\n${say(language, 'moreHelp')}`);
  addLanguage(program, context);
  for (const definition of definitions) addCommand(program, definition, context, done);
  return program;
}

function addCommand(
  program: Command,
  definition: CommandDefinition,
  context: Context,
  done: (code: ExitCode) => void,
): void {
  const { language } = context;
  const command = prepare(program.command(definition.name), context)
    .description(say(language, definition.summary))
    .usage(`${definition.usage} ${say(language, 'optionsWord')}`.trim())
    .addHelpText('after', afterHelp(definition, context));
  definition.build(command, context, done);
  addLanguage(command, context);
}

function prepare(command: Command, { language, print }: Context): Command {
  return command
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => undefined })
    .configureHelp({
      displayWidth,
      subcommandTerm: (each) => each.name(),
      styleTitle: (title) => {
        const heading = headings.get(title);
        return heading === undefined ? title : say(language, heading);
      },
    })
    .allowExcessArguments(false)
    .helpOption('-h, --help', say(language, 'helpOption'));
}

/** Read from the arguments before this parser exists; named here for the help. */
function addLanguage(command: Command, { language }: Context): void {
  command.option('--lang <zh|en>', say(language, 'langOption'));
}

function afterHelp({ examples, exitCodes }: CommandDefinition, { language }: Context): string {
  const indent = (line: string) => `  ${line}`;
  return [
    '',
    say(language, 'examples'),
    ...examples.map((example) => indent(`tiaoli ${example}`)),
    '',
    say(language, 'exitCodes'),
    ...exitCodes.map((key) => indent(say(language, key))),
  ].join('\n');
}

function bare(word: string): string {
  return word.replace(/[<>]/g, '');
}
