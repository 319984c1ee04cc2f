import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';

/** What one file is told, at most; the reader stops at so many of its own. */
const mostFindings = 1_000;

/** The findings of a file, or the first of very many, errors first, and how many more there are. */
export function boundedFindings(
  all: readonly Diagnostic[],
  ofReader: readonly Diagnostic[],
): readonly Diagnostic[] {
  const isReaderFull = ofReader.length >= mostFindings;
  if (all.length <= mostFindings && !isReaderFull) return all;
  const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
  const errors = all.filter(isError);
  const listed = new Set(
    [...errors, ...all.filter((each) => !isError(each))].slice(0, mostFindings),
  );
  const rest = all.length - listed.size;
  const omitted = all.find((each) => !listed.has(each)) ?? all.at(-1);
  if (omitted === undefined) return all;
  const more = isReaderFull
    ? { zh: `至少 ${rest} `, en: `at least ${rest}` }
    : { zh: ` ${rest} `, en: String(rest) };
  const closing = createDiagnostic('too-many-findings', omitted.span, { more });
  return [...all.filter((each) => listed.has(each)), closing];
}
