import { createDiagnostic, createSourceText } from '@tiaoli/diagnostics';
import { type GivenFacts, hasErrors, largestFacts, nowhere, parseFacts } from 'tiaoli';
import { type Attempt, failed, wrong } from '../attempt.js';
import type { Context } from '../context.js';
import { findingsIn } from '../output/finding.js';
import { type ReadText, textOf } from './load-file.js';
import { readBytes } from './read-bytes.js';
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
  if (given === '-') return factsText('-', await readInput(context, mostBytes));
  if (given.trimStart().startsWith('{')) {
    return { value: textOf('--facts', new TextEncoder().encode(given)) };
  }
  const bytes = readBytes(given, context, mostBytes);
  return failed(bytes) ? bytes : factsText(given, bytes.value);
}

/** One more than is accepted, so that it shows where a file or a device holds more. */
const mostBytes = largestFacts + 1;

/** Facts may come from another system and be larger than any text that people write. */
function factsText(name: string, bytes: Uint8Array): Attempt<ReadText> {
  if (bytes.length <= largestFacts) return { value: textOf(name, bytes, largestFacts) };
  const found = createDiagnostic('facts-too-large', nowhere, {});
  return wrong([{ diagnostic: found, source: createSourceText(name, '') }]);
}
