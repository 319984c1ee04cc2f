import type { Input } from '@tiaoli/ir';
import type { Context } from '../context.js';
import { say } from '../texts.js';
import type { Person } from './person.js';
import { answerHint, questionText } from './question-text.js';

/** A person at a terminal, who picks from lists where there is something to pick. */
export function createPromptPerson(context: Context): Person {
  const { language, print, paint } = context;
  return {
    ask: (input, choices) => untilGone(() => prompt(input, choices)),
    refuse: (message) => print(`${paint(message, 'error')}\n`),
    close: () => undefined,
  };

  async function prompt(input: Input, choices: readonly string[]) {
    // Only an interview needs the library, and loading it takes longer than most commands.
    const { input: askText, select } = await import('@inquirer/prompts');
    const message = questionText(input, language);
    if (choices.length === 0) {
      return askText({ message: `${message} ${answerHint(input, choices, language)}` });
    }
    const listed = choices.map((choice) => ({ name: choice, value: choice }));
    const skip = { name: say(language, 'dontKnow'), value: '' };
    const theme = { style: { keysHelpTip: () => say(language, 'keysHelp') } };
    return select({ message, choices: [...listed, skip], theme });
  }
}

/** Leaving a prompt with Ctrl+C ends the interview; it is no failure. */
async function untilGone(prompt: () => Promise<string>): Promise<string | undefined> {
  try {
    return (await prompt()).trim();
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return undefined;
    throw error;
  }
}
