import {
  allInputs,
  allRules,
  type EntityDeclaration,
  type Expression,
  type Policy,
  ruleExpressions,
  walkExpression,
} from '@tiaoli/syntax';
import type { Scope } from '../1-bind/scope.js';
import type { Findings } from '../shared/findings.js';

/** Inputs and parameters that nothing asks for. */
export function checkUnused(policy: Policy, scope: Scope, findings: Findings): void {
  const nodes = allNodes(policy);
  // What could not be read may well have used them.
  const isWhole = allRules(policy).every((rule) => rule.body !== undefined);
  if (!isWhole || nodes.some((node) => node.kind === 'missing')) return;
  const used = usedNames(nodes, policy, scope, findings);
  for (const { name, type } of allInputs(policy)) {
    // A list has its use in the results of its elements.
    if (type?.text === 'list' || used.has(name.text)) continue;
    findings.report('unused-input', name.span, { name: name.text });
  }
  checkEntities(policy, findings);
  for (const { name } of policy.uses) {
    if (!used.has(name.text)) findings.report('unused-use', name.span, { name: name.text });
  }
  for (const { name } of policy.parameters) {
    if (!used.has(name.text)) findings.report('unused-parameter', name.span, { name: name.text });
  }
}

function allNodes(policy: Policy): readonly Expression[] {
  const roots = [
    ...policy.uses.flatMap(({ mappings }) => mappings.map(({ value }) => value)),
    ...allInputs(policy).flatMap((input) => [input.min, input.max]),
    ...policy.parameters.flatMap((parameter) => parameter.values.map(({ value }) => value)),
    ...policy.parameters.flatMap(({ open }) => [open?.min, open?.max]),
    ...allRules(policy).flatMap(ruleExpressions),
  ];
  return roots.flatMap((root) => (root === undefined ? [] : [...walkExpression(root)]));
}

/** The key of an entity; where it is wrong, any text may be meant. */
function possibleKeys({ key, inputs }: EntityDeclaration): readonly string[] {
  const texts = inputs.filter(({ type }) => type?.text === 'text').map(({ name }) => name.text);
  return key !== undefined && texts.includes(key.text) ? [key.text] : texts;
}

/** Where it is not known what a list holds, it may be anything. */
function checkEntities(policy: Policy, { report }: Findings): void {
  const names = new Set(policy.entities.map(({ name }) => name.text));
  const lists = allInputs(policy).filter(({ type }) => type?.text === 'list');
  if (lists.some(({ of }) => of === undefined || !names.has(of.text))) return;
  const listed = new Set(lists.map(({ of }) => of?.text));
  for (const { name } of policy.entities) {
    if (!listed.has(name.text)) report('unused-entity', name.span, { name: name.text });
  }
}

function usedNames(
  nodes: readonly Expression[],
  policy: Policy,
  { names, uses, enumerationsOf }: Scope,
  { nearest }: Findings,
): ReadonlySet<string> {
  const used = new Set<string>(policy.entities.flatMap(possibleKeys));
  for (const { name } of [...policy.inputs, ...policy.parameters, ...policy.rules].filter(
    (declared) => names.all.get(declared.name.text) !== declared,
  )) {
    // Of two declarations of one name, nobody knows which was meant.
    used.add(name.text);
  }
  for (const { versions } of uses.values()) {
    // Facts of the same name are passed on.
    for (const { inputs } of versions) {
      for (const [name, { input, home }] of inputs) {
        used.add(name);
        if (input.type.kind !== 'list') continue;
        for (const each of home.entities.flatMap((entity) => entity.inputs)) used.add(each.name);
      }
    }
  }
  const known = new Set(names.all.keys());
  for (const each of names.owners.keys()) known.add(each.name.text);
  for (const node of nodes) {
    if (node.kind !== 'reference') continue;
    used.add(node.name);
    if (known.has(node.name) || enumerationsOf.has(node.name)) continue;
    // A misspelt name was meant to use one of these.
    for (const meant of nearest(node.name, known)) used.add(meant);
  }
  return used;
}
