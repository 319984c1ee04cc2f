import type { MonthStep, Outcome, RuleStep, Step } from '@tiaoli/evaluator';
import { type Context, ruleStepOf } from '../context.js';
import type { ExplanationNode } from '../explanation.js';
import { groupMonths, monthContext, type SameMonths } from '../month-context.js';
import { stepsOfDecision } from '../steps-by-expression.js';
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
  const months = uses.hasMonths ? monthNodes(step, context, parametersShown, depth) : [];
  return { ...node, children: [...node.children, ...parameters, ...months, ...rules] };
}

/** Groups of months of which parameters and rules are told. */
const mostMonths = 6;

/** What the months of a sum rest on: the parameter values and the rules of each group of them. */
function monthNodes(
  step: RuleStep,
  context: Context,
  parametersShown: Set<string>,
  depth: number,
): readonly ExplanationNode[] {
  if (depth >= deepest) return [];
  const told = new Set<string>();
  return monthsIn(step.body)
    .slice(0, mostMonths)
    .flatMap((group) => {
      const [month] = group;
      const last = group.at(-1) ?? month;
      const within = { ...monthContext(context, month), expanded: new Set<string>() };
      const uses = usesOf(month.step);
      const title = context.wording.dates.monthsTitle(month.first, last.first);
      const nodes = [
        ...monthParameters(step, uses, within, parametersShown),
        ...rulesBelow(uses, within).map((rule) => nested(rule, within, new Set(), depth + 1)),
      ];
      return nodes
        .filter(({ name, value }) => isFresh(`${name} ${value}`, told))
        .map((node) => ({ ...node, title: context.wording.lists.titleOf(title, node.title) }));
    });
}

/** A value of a parameter is told once, however many months it holds in. */
function monthParameters(
  { rule }: RuleStep,
  { parameters }: Uses,
  context: Context,
  shown: Set<string>,
): readonly ExplanationNode[] {
  if (context.detail === 'short') return [];
  return parameters
    .flatMap((name) => parameterNode(name, rule, context))
    .filter(({ name, value, span }) => isFresh(`${name} ${value} ${span.start}`, shown));
}

/** Whether something was not told before; from now on it was. */
function isFresh(key: string, told: Set<string>): boolean {
  if (told.has(key)) return false;
  told.add(key);
  return true;
}

/** The months of the sums that a rule used, in groups that gave the same. */
function monthsIn(body: Step): readonly SameMonths[] {
  const found: SameMonths[] = [];
  const pending: Step[] = [body];
  const seen = new Set<Step>();
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    const { decision } = step;
    if (decision?.kind === 'months') found.push(...tellingMonths(step.outcome, decision.months));
    const under = [...step.children, ...(decision === undefined ? [] : stepsOfDecision(decision))];
    pending.push(...under.reverse());
  }
  return found;
}

/** Where a sum has no value, the first month that stands in its way tells why. */
function tellingMonths({ status }: Outcome, months: readonly MonthStep[]): readonly SameMonths[] {
  if (status === 'known') return groupMonths(months);
  const first = months.find(({ step }) => step.outcome.status === status);
  return first === undefined ? [] : [[first]];
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
