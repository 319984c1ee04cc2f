import type { Policy } from '@tiaoli/syntax';
import { walkExpression } from '../shared/expression-children.js';
import type { Report } from '../shared/findings.js';
import { ruleExpressions } from '../shared/rule-expressions.js';

/** Inputs and parameters that no rule asks for. */
export function checkUnused(policy: Policy, report: Report): void {
  const used = usedNames(policy);
  // What could not be read may well have used them.
  if (used === undefined) return;
  for (const { name } of policy.inputs) {
    if (!used.has(name.text)) report('unused-input', name.span, { name: name.text });
  }
  for (const { name } of policy.parameters) {
    if (!used.has(name.text)) report('unused-parameter', name.span, { name: name.text });
  }
}

function usedNames(policy: Policy): ReadonlySet<string> | undefined {
  const used = new Set<string>();
  for (const rule of policy.rules) {
    if (rule.body === undefined) return undefined;
    for (const root of ruleExpressions(rule)) {
      for (const node of walkExpression(root)) {
        if (node.kind === 'missing') return undefined;
        if (node.kind === 'reference') used.add(node.name);
      }
    }
  }
  return used;
}
