import { chinaHolidays, createWorkingDays, type WorkingDays } from '@tiaoli/calendar';
import { type DateText, qualifiedName } from '@tiaoli/ir';
import type { Question } from '../evaluate.js';
import { allElements } from '../facts/all-elements.js';
import { evaluateKind } from '../kinds/evaluate-kind.js';
import { bestIn } from '../needs/best-question.js';
import type { FactFamily } from '../needs/fact-family.js';
import { createFactOrder } from '../needs/fact-order.js';
import type { FactSets } from '../needs/fact-sets.js';
import { LateFactSets } from '../needs/late-fact-sets.js';
import { kept } from '../needs/unique.js';
import type { Unknown } from '../outcome.js';
import type { RuleStep } from '../step.js';
import type { Element } from '../value.js';
import { toDecide, unknown } from './outcomes.js';
import type { Prepared } from './prepared.js';
import { referencesOf, rulesBefore } from './rule-order.js';
import type { MonthRun, Run } from './scope.js';

/** A run and what it has worked out so far. */
export interface LiveRun extends MonthRun {
  /** The best next fact for what an outcome needs; many outcomes may share their needs. */
  ask(outcome: Unknown): string | undefined;
  /** The version of the holiday calendar, if it was used. */
  usedHolidays(): string | undefined;
  /** Works out what lies deep below some rules, by qualified names, before the rules themselves. */
  settle(rules: readonly string[]): void;
}

export function createRun(
  prepared: Prepared,
  { facts, asOf, holidays = chinaHolidays, observe }: Omit<Question, 'core'>,
): LiveRun {
  let workingDays: WorkingDays | undefined;
  const elements = prepared.entities.size === 0 ? [] : allElements(facts);
  const factOrder =
    elements.length === 0 ? prepared.factOrder : createFactOrder(namesOfFacts(prepared, elements));
  const months = new Map<DateText, LiveRun>();
  const sets = new LateFactSets(factOrder);
  const whole: Whole = {
    prepared,
    facts,
    elements,
    elementCounts: countsOf(elements),
    asOf,
    ask: createAsk(factOrder.names),
    sets,
    unknownFact: createUnknownFacts(sets),
    workingDays: () => {
      workingDays ??= createWorkingDays(holidays);
      return workingDays;
    },
    usedHolidays: () => (workingDays === undefined ? undefined : holidays.version),
    observe,
    evaluate: evaluateKind,
    inMonth: (first, expression) => {
      const run = kept(months, first, () => begin(whole, first, first));
      run.settle(referencesOf(expression));
      return run;
    },
  };
  return begin(whole, asOf);
}

/** What the months of a decision share with the decision itself. */
type Whole = Omit<
  LiveRun,
  'steps' | 'elementSteps' | 'shared' | 'parametersOn' | 'month' | Evaluated
> & { readonly elements: readonly Element[] };
type Evaluated = 'ruleStep' | 'elementStep' | 'settle';

/** A run of which nothing is worked out yet. */
function begin(whole: Whole, parametersOn: DateText, month?: DateText): LiveRun {
  const steps = new Map<string, RuleStep>();
  const elementSteps = new Map<Element, Map<string, RuleStep>>();
  const settled = new Set<string>();
  // Each by its name: copying them all at once takes longer than many a decision.
  const run: LiveRun = {
    prepared: whole.prepared,
    facts: whole.facts,
    sets: whole.sets,
    unknownFact: whole.unknownFact,
    elementCounts: whole.elementCounts,
    asOf: whole.asOf,
    parametersOn,
    month,
    ask: whole.ask,
    workingDays: whole.workingDays,
    usedHolidays: whole.usedHolidays,
    observe: whole.observe,
    evaluate: whole.evaluate,
    inMonth: whole.inMonth,
    steps,
    elementSteps,
    shared: new Map(),
    ruleStep: (name) => kept(steps, name, () => evaluateRule(name, run)),
    elementStep: (element, name) => {
      const own = kept(elementSteps, element, () => new Map<string, RuleStep>());
      return kept(own, name, () => evaluateElementRule(element, name, run));
    },
    settle: (rules) => {
      const fresh = rules.filter((rule) => !settled.has(rule));
      for (const rule of fresh) settled.add(rule);
      if (fresh.length === 0) return;
      for (const earlier of rulesBefore(fresh, whole.prepared)) {
        settleOne(earlier, whole.elements, run);
      }
    },
  };
  return run;
}

function createUnknownFacts(sets: FactSets): LiveRun['unknownFact'] {
  const byName = new Map<string, Map<Element, Unknown>>();
  return (element, name) =>
    kept(
      kept(byName, name, () => new Map<Element, Unknown>()),
      element,
      () => unknown(sets.fact(`${element.path}.${name}`), sets),
    );
}

function createAsk(factNames: readonly string[]): LiveRun['ask'] {
  const asked = new Map<FactFamily, string | undefined>();
  return (outcome) => {
    const needs = toDecide(outcome);
    if (!asked.has(needs)) {
      const best = bestIn(needs);
      asked.set(needs, best === undefined ? undefined : factNames[best]);
    }
    return asked.get(needs);
  };
}

function countsOf(elements: readonly Element[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { entity } of elements) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return counts;
}

function settleOne(rule: string, elements: readonly Element[], run: LiveRun): void {
  if (run.prepared.policyRules.has(rule)) {
    run.ruleStep(rule);
    return;
  }
  for (const element of elements) {
    const name = rule.slice(element.entity.length + 1);
    if (rule === qualifiedName(element.entity, name)) run.elementStep(element, name);
  }
}

function evaluateRule(name: string, run: Run): RuleStep {
  const rule = run.prepared.rules.get(name);
  if (rule === undefined) throw new ReferenceError(`no rule ${name} in the core`);
  const body = run.evaluate(rule.body, { run, rule, citation: rule.citation });
  return { rule, outcome: body.outcome, body };
}

function evaluateElementRule(element: Element, name: string, run: Run): RuleStep {
  const rule = run.prepared.rules.get(qualifiedName(element.entity, name));
  if (rule === undefined) throw new ReferenceError(`no rule ${name} of ${element.entity}`);
  const about = { element };
  const body = run.evaluate(rule.body, { run, rule, citation: rule.citation, about });
  return { rule, outcome: body.outcome, body, element };
}

/** The unknown facts of elements stand after all inputs, list by list. */
function namesOfFacts(prepared: Prepared, elements: readonly Element[]): readonly string[] {
  const names = [...prepared.inputNames];
  for (const { entity, path, facts } of elements) {
    for (const name of prepared.entities.get(entity)?.inputNames ?? []) {
      if (!facts.has(name)) names.push(`${path}.${name}`);
    }
  }
  return names;
}
