import { createSourceText, type Diagnostic, type SourceText } from '@tiaoli/diagnostics';
import { decodeText } from '@tiaoli/parser';
import { type Attempt, failed } from '../attempt.js';
import type { Context } from '../context.js';
import { readBytes } from './read-bytes.js';

/** A text from a file, and what was found about its encoding. */
export interface ReadText {
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
}

/** The text of a file in any encoding that is recognised. */
export function readTextFile(path: string, context: Context): Attempt<ReadText> {
  const bytes = readBytes(path, context);
  return failed(bytes) ? bytes : { value: textOf(path, bytes.value) };
}

export function textOf(name: string, bytes: Uint8Array, most?: number): ReadText {
  const { value, diagnostics } = decodeText(bytes, most);
  return { source: createSourceText(name, value), diagnostics };
}
