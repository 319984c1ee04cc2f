import type { CoreExpression, CriterionMethod, ScoreCriterion, ScoreGroup } from '@tiaoli/ir';
import { type Context, type Handler, type NodeOf, withSubject } from '../encoding/context.js';
import {
  allFaults,
  type Fault,
  faultsWhere,
  isSound,
  number,
  numberIn,
  type Outcome,
  truthIn,
} from '../encoding/outcome.js';
import type { Numeric } from '../terms/term.js';
import { faultOf, firstOf, recordOf } from './choice.js';
import { after } from './logic.js';

/** The total and, where there are grades, the grade that vetoes leave. */
export const score: Handler<'score'> = (node, context) => {
  const { terms } = context;
  const together = addGroups(node, context);
  const total =
    node.total === undefined
      ? together
      : context.encode(node.total, withSubject(context, together));
  const whole =
    node.grades.length === 0
      ? recordOf(new Map([['total', total]]), context)
      : recordOf(
          new Map([
            ['total', total],
            ['grade', gradeOf(node, total, context)],
          ]),
          context,
        );
  const grade = whole.fields?.get('grade');
  if (grade !== undefined) markGrades(node, grade, context);
  for (const veto of node.vetoes) markVeto(veto, node, context);
  return { ...whole, faults: allFaults(terms, whole.faults) };
};

function markGrades(node: NodeOf<'score'>, grade: Outcome, context: Context): void {
  const { terms, path, ruleName, mark } = context;
  for (const [index, each] of node.grades.entries()) {
    const code = terms.number(context.codeOf(gradeType(node), each.grade));
    const reached = terms.and(path, isSound(terms, grade), terms.equal(numberIn(grade), code));
    const head = { kind: 'grade', node: each.id, rule: ruleName, name: each.grade } as const;
    mark({ ...head, place: index + 1, when: reached });
  }
}

function markVeto(
  veto: NodeOf<'score'>['vetoes'][number],
  node: NodeOf<'score'>,
  context: Context,
): void {
  const { terms, path, ruleName, mark } = context;
  const when = context.encode(veto.when, context);
  const strikes = terms.and(path, isSound(terms, when), truthIn(when));
  const place = node.vetoes.indexOf(veto) + 1;
  const head = { node: veto.id, rule: ruleName, place, name: veto.grade };
  mark({ ...head, kind: 'veto', when: strikes });
  mark({ ...head, kind: 'spared', when: terms.and(path, terms.not(strikes)) });
}

function gradeType(node: NodeOf<'score'>) {
  const { type } = node;
  const enumeration = type.kind === 'score' ? (type.enumeration ?? '') : '';
  return { kind: 'enumeration', enumeration } as const;
}

/** The grade that the points earn, lowered by the vetoes. */
function gradeOf(node: NodeOf<'score'>, total: Outcome, context: Context): Outcome {
  const { terms } = context;
  const names = [...new Set(node.grades.map(({ grade }) => grade))];
  const within = withSubject(context, { ...total, faults: [] });
  const branches = node.grades.map(({ test, grade }) => ({
    when: test && within.encode(test, within),
    then: () => number(terms.number(names.indexOf(grade))),
  }));
  const none = faultOf('grades-hole', node.id, context);
  const earned = after(terms, total, firstOf(branches, none, context).outcome);
  let rank: Numeric = numberIn(earned);
  const vetoes = node.vetoes.map(({ grade, when }) => ({
    rank: terms.number(names.indexOf(grade)),
    when: context.encode(when, context),
  }));
  for (const veto of vetoes) {
    const strikes = terms.and(isSound(terms, veto.when), truthIn(veto.when));
    rank = terms.choose(strikes, terms.greatest(rank, veto.rank), rank);
  }
  const sound = isSound(terms, earned);
  const isLast = vetoes.map((veto) =>
    terms.and(
      isSound(terms, veto.when),
      truthIn(veto.when),
      terms.atMost(terms.number(names.length - 1), veto.rank),
    ),
  );
  const open = terms.not(terms.or(...isLast));
  const faults = allFaults(
    terms,
    faultsWhere(terms, open, earned.faults),
    ...vetoes.map(({ when, rank: own }) =>
      faultsWhere(terms, terms.and(sound, terms.less(rank, own)), when.faults),
    ),
  );
  const codes = names.map((name) => context.codeOf(gradeType(node), name));
  return number(renumbered(rank, codes, context), faults);
}

/** Places among the grades as places in their enumeration. */
function renumbered(rank: Numeric, codes: readonly number[], { terms }: Context): Numeric {
  if (codes.every((code, index) => code === index)) return rank;
  return codes.reduce<Numeric>(
    (rest, code, index) =>
      terms.choose(terms.equal(rank, terms.number(index)), terms.number(code), rest),
    terms.number(codes[0] ?? 0),
  );
}

/** What counts plus less what counts minus, at most the full marks; bonuses come on top. */
function addGroups(node: NodeOf<'score'>, context: Context): Outcome {
  const { terms } = context;
  const zero = terms.number(0);
  const groups = node.groups.map((group) => ({ group, points: groupOf(group, context) }));
  const sumOf = (counts: ScoreGroup['counts']): Numeric =>
    terms.add(
      zero,
      ...groups.flatMap(({ group, points }) => (group.counts === counts ? [numberIn(points)] : [])),
    );
  const marks = terms.subtract(sumOf(undefined), sumOf('minus'));
  const max = node.max && context.encode(node.max, context);
  const kept = max === undefined ? marks : terms.least(marks, numberIn(max));
  const faults = allFaults(terms, max?.faults ?? [], ...groups.map(({ points }) => points.faults));
  return number(terms.add(kept, sumOf('bonus')), faults);
}

function groupOf(group: ScoreGroup, context: Context): Outcome {
  const { terms } = context;
  const criteria = group.criteria.map((criterion) => criterionOf(criterion, context));
  const sum = number(
    terms.add(terms.number(0), ...criteria.map(numberIn)),
    allFaults(terms, ...criteria.map(({ faults }) => faults)),
  );
  const points = bounded(sum, group.max, context);
  if (group.weight === undefined) return points;
  const weight = context.encode(group.weight, context);
  return number(
    terms.multiply(numberIn(points), numberIn(weight)),
    allFaults(terms, points.faults, weight.faults),
  );
}

function criterionOf(criterion: ScoreCriterion, context: Context): Outcome {
  const { terms, mark, path, ruleName } = context;
  const points = bounded(pointsOf(criterion.method, context), criterion.max, context);
  const gives = terms.and(path, isSound(terms, points), terms.sign('>', numberIn(points)));
  const head = { kind: 'criterion', node: criterion.id, rule: ruleName } as const;
  mark({ ...head, place: 0, name: criterion.name, when: gives });
  return points;
}

function pointsOf(method: CriterionMethod, context: Context): Outcome {
  const { terms } = context;
  const read = (expression: CoreExpression): Outcome => context.encode(expression, context);
  const all = (outcomes: readonly Outcome[]): readonly Fault[] =>
    allFaults(terms, ...outcomes.map(({ faults }) => faults));
  switch (method.kind) {
    case 'points':
      return read(method.points);
    case 'bands':
      return read(method.table);
    case 'deduct': {
      const [from, deduct] = [read(method.from), read(method.deduct)];
      return number(terms.subtract(numberIn(from), numberIn(deduct)), all([from, deduct]));
    }
    case 'highestOf': {
      const items = method.items.map(read);
      return number(items.map(numberIn).reduce(terms.greatest), all(items));
    }
  }
}

/** Points stop at 0 and at their maximum. */
function bounded(points: Outcome, max: CoreExpression | undefined, context: Context): Outcome {
  const { terms } = context;
  const most = max && context.encode(max, context);
  const capped =
    most === undefined ? numberIn(points) : terms.least(numberIn(points), numberIn(most));
  const term: Numeric = terms.greatest(capped, terms.number(0));
  return number(term, allFaults(terms, points.faults, most?.faults ?? []));
}
