import { commands } from './commands/commands.js';
import type { Context } from './context.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { reportMisuse } from './misuse.js';
import { createProgram } from './program.js';

/** Runs one command and gives its exit code; what a user does wrong is said, never thrown. */
export async function run(args: readonly string[], context: Context): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.ok;
  const program = createProgram(commands, context, (code) => {
    exitCode = code;
  });
  if (withoutLanguage(args).length === 0) {
    program.outputHelp();
    return exitCodes.usage;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    return reportMisuse(error, context);
  }
  return exitCode;
}

function withoutLanguage(args: readonly string[]): readonly string[] {
  return args.filter((word, index) => !/^--lang\b/.test(word) && args[index - 1] !== '--lang');
}
