import type { CoreExpression } from '@tiaoli/ir';

/** What has a subject of its own: a test inside a test is about something else. */
const ownSubjects = new Set(['test', 'cells', 'total', 'grades']);

/** An expression over a subject as one that stands by itself. */
export function withSubject(expression: CoreExpression, subject: CoreExpression): CoreExpression {
  return substitute(expression, (node) => (node.kind === 'subject' ? subject : undefined));
}

/** Without some of its roundings. */
export function withoutRounding(
  expression: CoreExpression,
  isDropped: (id: number) => boolean,
): CoreExpression {
  let node = expression;
  while (node.kind === 'round' && isDropped(node.id)) node = node.value;
  return substitute(
    node,
    (each) =>
      each.kind === 'round' && isDropped(each.id)
        ? withoutRounding(each.value, isDropped)
        : undefined,
    new Set(),
  );
}

function substitute(
  expression: CoreExpression,
  replace: (node: CoreExpression) => CoreExpression | undefined,
  skipped: ReadonlySet<string> = ownSubjects,
): CoreExpression {
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== 'object' || value === null) return value;
    const found = isNode(value) ? replace(value) : undefined;
    if (found !== undefined) return found;
    const fields = Object.entries(value).map(([key, each]) => [
      key,
      skipped.has(key) ? each : copy(each),
    ]);
    return Object.fromEntries(fields);
  };
  // The copy has the shape of what it was made of.
  return copy(expression) as CoreExpression;
}

function isNode(value: object): value is CoreExpression {
  return 'kind' in value && 'id' in value;
}
