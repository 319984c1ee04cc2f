import type { RuleStep } from '@tiaoli/evaluator';
import { type Context, ruleStepOf } from '../context.js';
import type { ExplanationNode } from '../explanation.js';
import { parameterNode } from './parameter-node.js';
import { ruleNode } from './rule-node.js';
import { type Uses, usesOf } from './uses.js';

/** Rules nest this deep; a longer chain of rules goes on side by side. */
const deepest = 6;

/** An asked rule with the parameters and rules that it used below it, each at its first mention. */
export function ruleTree(step: RuleStep, context: Context): ExplanationNode {
  // Each tree may be read, or sent, without the others.
  context.mentioned.clear();
  return nested(step, context, new Set(), 0);
}

function nested(
  step: RuleStep,
  context: Context,
  parametersShown: Set<string>,
  depth: number,
): ExplanationNode {
  const uses = usesOf(step.body);
  const node = ruleNode(step, uses, context);
  const parameters = parametersBelow(step, uses, context, parametersShown);
  const rules = rulesBelow(uses, context).flatMap((rule) =>
    depth < deepest
      ? [nested(rule, context, parametersShown, depth + 1)]
      : sideBySide(rule, context, parametersShown),
  );
  return { ...node, children: [...node.children, ...parameters, ...rules] };
}

/** A rule and all that it rests on as a list, so that no chain of rules is too long. */
function sideBySide(
  first: RuleStep,
  context: Context,
  parametersShown: Set<string>,
): readonly ExplanationNode[] {
  const nodes: ExplanationNode[] = [];
  const queue: RuleStep[] = [first];
  for (const step of queue) {
    const uses = usesOf(step.body);
    const node = ruleNode(step, uses, context);
    const parameters = parametersBelow(step, uses, context, parametersShown);
    nodes.push({ ...node, children: [...node.children, ...parameters] });
    queue.push(...rulesBelow(uses, context));
  }
  return nodes;
}

function parametersBelow(
  { rule }: RuleStep,
  { parameters }: Uses,
  context: Context,
  shown: Set<string>,
): readonly ExplanationNode[] {
  if (context.detail === 'short') return [];
  const fresh = parameters.filter((name) => !shown.has(name));
  for (const name of fresh) shown.add(name);
  return fresh.flatMap((name) => parameterNode(name, rule, context));
}

/** The rules that have no node yet; from now on they count as having one. */
function rulesBelow({ rules }: Uses, context: Context): readonly RuleStep[] {
  return rules.flatMap((name) => {
    const step = ruleStepOf(context, name);
    if (step === undefined || context.expanded.has(name)) return [];
    context.expanded.add(name);
    return [step];
  });
}
