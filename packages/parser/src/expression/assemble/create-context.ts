import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Place } from '../place.js';
import type { AssemblyContext } from './context.js';
import { assembleRow } from './row.js';
import { assembleTest } from './test.js';

/** Ties the assembly of rows and of tests together. */
export function createAssemblyContext(
  lexicon: Lexicon,
  place: Place,
  report: (diagnostic: Diagnostic) => void,
): AssemblyContext {
  return { lexicon, place, report, row: assembleRow, test: assembleTest };
}
