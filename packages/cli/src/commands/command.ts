import type { Command } from 'commander';
import type { Context } from '../context.js';
import type { ExitCode } from '../exit-codes.js';
import type { TextKey } from '../texts.js';

/** One command: its words for the help, and how it is added to the program. */
export interface CommandDefinition {
  readonly name: string;
  readonly summary: TextKey;
  /** As the help shows it, without the name. */
  readonly usage: string;
  readonly examples: readonly string[];
  readonly exitCodes: readonly TextKey[];
  /** Adds arguments, options and the action, which ends by giving its exit code. */
  readonly build: (command: Command, context: Context, done: (code: ExitCode) => void) => void;
}
