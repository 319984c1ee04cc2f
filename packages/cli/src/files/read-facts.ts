import { type GivenFacts, hasErrors, parseFacts } from 'tiaoli';
import { type Attempt, failed, wrong } from '../attempt.js';
import type { Context } from '../context.js';
import { findingsIn } from '../output/finding.js';
import { type ReadText, readTextFile, textOf } from './load-file.js';
import { readInput } from './read-input.js';

/** Facts from a file, from standard input (`-`), or written in place (`{ … }`). */
export async function readFacts(given: string, context: Context): Promise<Attempt<GivenFacts>> {
  const text = await readFactsText(given, context);
  if (failed(text)) return text;
  const { source, diagnostics } = text.value;
  if (hasErrors(diagnostics)) return wrong(findingsIn(source, diagnostics));
  return { value: parseFacts(source.text, { name: source.name }) };
}

async function readFactsText(given: string, context: Context): Promise<Attempt<ReadText>> {
  if (given === '-') return { value: textOf('-', await readInput(context)) };
  if (given.trimStart().startsWith('{')) {
    return { value: textOf('--facts', new TextEncoder().encode(given)) };
  }
  return readTextFile(given, context);
}
