import type { YamlMapping } from '@tiaoli/parser';
import type { Register } from '@tiaoli/sources';
import type { OutlineItem } from './outline-of.js';

/** The clauses of a register. */
export function registerOutline(
  { entries }: YamlMapping,
  { clauses }: Register,
): readonly OutlineItem[] {
  const spans = new Map(
    entries.flatMap(({ value }) =>
      value.kind === 'mapping'
        ? value.entries.map((entry) => [entry.key.span.start, entry.span] as const)
        : [],
    ),
  );
  return clauses.map(({ id: { text, span }, title }) => ({
    name: text,
    kind: 'clause',
    title,
    ...(spans.get(span.start) ?? span),
    selection: span,
    children: [],
  }));
}
