import type { Policy } from '@tiaoli/syntax';
import type { Scope } from '../1-bind/scope.js';
import { walkExpression } from '../shared/expression-children.js';
import type { Findings } from '../shared/findings.js';
import { ruleExpressions } from '../shared/rule-expressions.js';

/** Inputs and parameters that no rule asks for. */
export function checkUnused(policy: Policy, scope: Scope, findings: Findings): void {
  const { report } = findings;
  const used = usedNames(policy, scope, findings);
  // What could not be read may well have used them.
  if (used === undefined) return;
  for (const { name } of policy.inputs) {
    if (!used.has(name.text)) report('unused-input', name.span, { name: name.text });
  }
  for (const { name } of policy.parameters) {
    if (!used.has(name.text)) report('unused-parameter', name.span, { name: name.text });
  }
}

function usedNames(
  policy: Policy,
  { names, enumerationsOf }: Scope,
  { nearest }: Findings,
): ReadonlySet<string> | undefined {
  const used = new Set<string>();
  for (const rule of policy.rules) {
    if (rule.body === undefined) return undefined;
    for (const root of ruleExpressions(rule)) {
      for (const node of walkExpression(root)) {
        if (node.kind === 'missing') return undefined;
        if (node.kind !== 'reference') continue;
        used.add(node.name);
        if (names.has(node.name) || enumerationsOf.has(node.name)) continue;
        // A misspelt name was meant to use one of these.
        for (const meant of nearest(node.name, names.keys())) used.add(meant);
      }
    }
  }
  return used;
}
