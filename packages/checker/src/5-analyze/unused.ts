import type { Expression, Policy } from '@tiaoli/syntax';
import type { Scope } from '../1-bind/scope.js';
import { walkExpression } from '../shared/expression-children.js';
import type { Findings } from '../shared/findings.js';
import { ruleExpressions } from '../shared/rule-expressions.js';

/** Inputs and parameters that nothing asks for. */
export function checkUnused(policy: Policy, scope: Scope, findings: Findings): void {
  const nodes = allNodes(policy);
  // What could not be read may well have used them.
  const isWhole = policy.rules.every((rule) => rule.body !== undefined);
  if (!isWhole || nodes.some((node) => node.kind === 'missing')) return;
  const used = usedNames(nodes, policy, scope, findings);
  for (const { name } of policy.inputs) {
    if (!used.has(name.text)) findings.report('unused-input', name.span, { name: name.text });
  }
  for (const { name } of policy.parameters) {
    if (!used.has(name.text)) findings.report('unused-parameter', name.span, { name: name.text });
  }
}

function allNodes(policy: Policy): readonly Expression[] {
  const roots = [
    ...policy.inputs.flatMap((input) => [input.min, input.max]),
    ...policy.parameters.flatMap((parameter) => parameter.values.map(({ value }) => value)),
    ...policy.rules.flatMap(ruleExpressions),
  ];
  return roots.flatMap((root) => (root === undefined ? [] : [...walkExpression(root)]));
}

function usedNames(
  nodes: readonly Expression[],
  policy: Policy,
  { names, enumerationsOf }: Scope,
  { nearest }: Findings,
): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { name } of [...policy.inputs, ...policy.parameters, ...policy.rules].filter(
    (declared) => names.get(declared.name.text) !== declared,
  )) {
    // Of two declarations of one name, nobody knows which was meant.
    used.add(name.text);
  }
  for (const node of nodes) {
    if (node.kind !== 'reference') continue;
    used.add(node.name);
    if (names.has(node.name) || enumerationsOf.has(node.name)) continue;
    // A misspelt name was meant to use one of these.
    for (const meant of nearest(node.name, names.keys())) used.add(meant);
  }
  return used;
}
