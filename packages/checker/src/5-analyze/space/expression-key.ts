import type { CoreExpression } from '@tiaoli/ir';

/** A text that is equal for expressions that are equal but for their place and wording. */
export function expressionKey(node: CoreExpression): string {
  return JSON.stringify(node, (name, value: unknown) =>
    name === 'id' || name === 'text' || name === 'title' || name === 'citation' ? undefined : value,
  );
}
