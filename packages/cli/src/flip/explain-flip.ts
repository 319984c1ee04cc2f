import { createSolver } from '@tiaoli/solver';
import { findFlip, flipWords } from '@tiaoli/verifier';
import { readQuestion } from 'tiaoli';
import { reportFailure, wrong } from '../attempt.js';
import { type CommandQuestion, factFindings, splitNames } from '../commands/question.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { misuse } from '../misuse.js';
import { printJson } from '../output/json.js';
import { say } from '../texts.js';
import { readWanted } from './read-wanted.js';

export interface FlipCommandOptions {
  readonly flip: string;
  readonly change?: string;
}

/** Says which smallest change of the facts gives a wanted result. */
export async function explainFlip(
  question: CommandQuestion,
  { flip, change }: FlipCommandOptions,
  json: boolean,
  context: Context,
): Promise<ExitCode> {
  const { language } = context;
  const read = readQuestion(question.policy, question);
  if (read.question === undefined) {
    return reportFailure(wrong(factFindings(question, read.diagnostics)), context, json);
  }
  const { core } = read.policy;
  const wanted = readWanted(flip, core, context);
  if (typeof wanted === 'string') return misuse(context, wanted);
  const changeable = change === undefined ? undefined : splitNames(change);
  const strange = changeable?.find((name) => !core.inputs.some((each) => each.name === name));
  if (strange !== undefined) return misuse(context, say(language, 'noSuchFact', { name: strange }));
  const solver = createSolver();
  try {
    const { facts, asOf } = read.question;
    const chosen = changeable === undefined ? {} : { changeable };
    const found = await findFlip(read.policy, { facts, asOf, wanted, solver, ...chosen });
    const words = flipWords(found, core).map((each) => each[language]);
    if (json) printJson(context, { ...found, words });
    else {
      const head = say(language, 'toGet', { wanted: flip });
      context.print(`${head}\n${words.map((line) => `  ${line}\n`).join('')}`);
    }
    const isFound = found.status === 'found' || found.status === 'already';
    return isFound ? exitCodes.ok : exitCodes.undecided;
  } finally {
    await solver.close();
  }
}
