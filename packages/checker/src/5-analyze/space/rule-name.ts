import { type CoreExpression, qualifiedName } from '@tiaoli/ir';

/** The qualified name of the rule that an expression refers to, if it refers to one. */
export function ruleName(node: CoreExpression): string | undefined {
  if (node.kind === 'rule') return node.name;
  return node.kind === 'elementRule' ? qualifiedName(node.entity, node.name) : undefined;
}
