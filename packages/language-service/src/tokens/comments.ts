import type { Span } from '@tiaoli/diagnostics';

/** The comments of a YAML file: what follows a `#` that stands in no scalar. */
export function commentsOf(text: string, scalars: readonly Span[]): readonly Span[] {
  const inOrder = [...scalars].sort((a, b) => a.start - b.start);
  const comments: Span[] = [];
  let next = 0;
  for (const { index } of text.matchAll(/(?<=^|[\s\ufeff])#/gm)) {
    if (index < (comments.at(-1)?.end ?? 0)) continue;
    while ((inOrder[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next++;
    const scalar = inOrder[next];
    if (scalar !== undefined && scalar.start <= index) continue;
    const end = text.indexOf('\n', index);
    comments.push({ start: index, end: end < 0 ? text.length : end });
  }
  return comments;
}
