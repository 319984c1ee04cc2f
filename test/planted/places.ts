import {
  createDecider,
  type Decision,
  type RuleStep,
  readFacts,
  type Step,
} from '@tiaoli/evaluator';
import type { Core, CoreExpression, Score } from '@tiaoli/ir';
import { factsFromObject } from 'tiaoli';
import type { Facts, Place } from './planted-files.js';

/** A place as one text, such as `档次 row 3`. */
export function placeName({ rule, ...part }: Place): string {
  return [rule, ...Object.entries(part).map(([kind, which]) => `${kind} ${which}`)].join(' ');
}

/** Which places of a core facts come to. */
export function createReached(core: Core): (facts: Facts, asOf: string) => readonly string[] {
  const decider = createDecider(core);
  return (given, asOf) => {
    const { facts } = readFacts(core, factsFromObject(given).value);
    return stepsOf(decider({ facts, asOf })).flatMap((step) => reachedBy(step));
  };
}

function stepsOf({ steps, elementSteps }: Decision): readonly RuleStep[] {
  return [...steps.values(), ...[...elementSteps.values()].flatMap((each) => [...each.values()])];
}

function reachedBy({ rule, body }: RuleStep): readonly string[] {
  const found: string[] = [];
  const pending: Step[] = [body];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    // A rule that is referred to has a step of its own.
    if (step.expression.kind === 'rule' || step.expression.kind === 'elementRule') continue;
    found.push(...reachedAt(step, rule.name));
    pending.push(...step.children);
  }
  return found;
}

function reachedAt({ decision, expression, outcome }: Step, rule: string): readonly string[] {
  if (decision?.kind === 'cases' && decision.chosen !== undefined) {
    return [placeName({ rule, case: decision.chosen + 1 })];
  }
  if (decision?.kind === 'table' && expression.kind === 'table') {
    return decision.chosen.map((index) => placeName({ rule, row: index + 1 }));
  }
  if (decision?.kind !== 'score' || expression.kind !== 'score') return [];
  const struck = decision.vetoes.flatMap(({ status }, index) =>
    status === 'true' ? [placeName({ rule, veto: index + 1 })] : [],
  );
  const value = outcome.status === 'known' ? outcome.value : undefined;
  const grade = value?.kind === 'score' ? value.grade?.value : undefined;
  return [
    ...struck,
    ...(grade === undefined ? [] : [placeName({ rule, grade })]),
    ...criteriaOf(
      decision.groups.flatMap(({ criteria }) => criteria),
      expression,
      rule,
    ),
  ];
}

type Criteria = Extract<Step['decision'], { kind: 'score' }>['groups'][number]['criteria'];

/** A criterion is reached where it gives points. */
function criteriaOf(steps: Criteria, { groups }: Score, rule: string): readonly string[] {
  const criteria = groups.flatMap((group) => group.criteria);
  return steps.flatMap(({ outcome, steps: [first] }, index) => {
    const criterion = criteria[index]?.name;
    if (criterion === undefined) return [];
    const points = outcome.status === 'known' && outcome.value.kind === 'number';
    const gives = points && outcome.value.value.n > 0n;
    const bands = first?.decision?.kind === 'table' ? first.decision.chosen : [];
    return [
      ...(gives ? [placeName({ rule, criterion })] : []),
      ...bands.map((row) => placeName({ rule, criterion, row: row + 1 })),
    ];
  });
}

/** All places of a core that some facts should come to. */
export function placesOf(core: Core): readonly string[] {
  const rules = [...core.rules, ...core.entities.flatMap((entity) => entity.rules)];
  return rules.flatMap(({ name, body }) => placesIn(body, name));
}

function placesIn(body: CoreExpression, rule: string): readonly string[] {
  switch (body.kind) {
    case 'round':
    case 'cap':
    case 'floor':
      return placesIn(body.value, rule);
    case 'cases':
      return body.branches.map((_, index) => placeName({ rule, case: index + 1 }));
    case 'table':
      return body.rows.map((_, index) => placeName({ rule, row: index + 1 }));
    case 'score':
      return placesOfScore(body, rule);
    default:
      return [];
  }
}

function placesOfScore({ groups, grades, vetoes }: Score, rule: string): readonly string[] {
  const criteria = groups.flatMap((group) => group.criteria);
  return [
    ...criteria.map(({ name }) => placeName({ rule, criterion: name })),
    ...criteria.flatMap(({ name, method }) =>
      method.kind === 'bands'
        ? method.table.rows.map((_, row) => placeName({ rule, criterion: name, row: row + 1 }))
        : [],
    ),
    ...grades.map(({ grade }) => placeName({ rule, grade })),
    ...vetoes.map((_, index) => placeName({ rule, veto: index + 1 })),
  ];
}
