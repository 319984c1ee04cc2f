import type { Bilingual } from '@tiaoli/diagnostics';
import { normalizeWidth } from '@tiaoli/syntax';

interface Named {
  readonly name: string;
  readonly title: Bilingual;
}

/** What a heading calls by its name, or by a title that no other has. */
export function byNameOrTitle<T extends Named>(text: string, all: readonly T[]): T | undefined {
  const named = all.find(({ name }) => plain(name) === plain(text));
  if (named !== undefined) return named;
  const titled = all.filter(({ title }) =>
    [title.zh, title.en].some((each) => plain(each) === plain(text)),
  );
  return titled.length === 1 ? titled[0] : undefined;
}

function plain(text: string): string {
  return normalizeWidth(text).trim().toLowerCase();
}
