import type { OutputColumn } from '../outputs/output-columns.js';
import type { OutputClass } from './summary.js';

/** More different values than these are counted together. */
const mostListed = 50;

/** How often each value came out: declared ones in their order, also those that never did. */
export function valueClasses(
  { kind, choices }: Pick<OutputColumn, 'kind' | 'choices'>,
  texts: readonly string[],
): readonly OutputClass[] {
  const declared = kind === 'boolean' ? ['true', 'false'] : choices.map(({ value }) => value);
  const counts = new Map(declared.map((value) => [value, 0]));
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const entries = [...counts];
  // Texts and dates have no order of declaration: the most frequent come first.
  const ordered =
    declared.length > 0 ? entries : entries.sort(([, left], [, right]) => right - left);
  const listed = ordered.slice(0, mostListed);
  const rest = ordered.slice(mostListed);
  const count = rest.reduce((sum, [, each]) => sum + each, 0);
  return [
    ...listed.map(([value, each]): OutputClass => ({ kind: 'value', value, count: each })),
    ...(rest.length === 0 ? [] : [{ kind: 'others', values: rest.length, count } as const]),
  ];
}
