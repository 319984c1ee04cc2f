import type { ScoreDecision, Step, TestStatus } from '@tiaoli/evaluator';
import type { CoreExpression, CoreKind, Score } from '@tiaoli/ir';

export type MatchedKind =
  | 'row'
  | 'band'
  | 'case'
  | 'branch'
  | 'bracket'
  | 'criterion'
  | 'choice'
  | 'grade'
  | 'veto'
  | 'item'
  | 'milestone';

/** `decided`: it gave the result; `possible`: it may still give it. */
export type MatchedState = 'decided' | 'possible';

/** A piece of a rule, by its id in the core. */
export interface Matched {
  readonly id: number;
  readonly kind: MatchedKind;
  readonly state: MatchedState;
}

/** `bands` collects the tables that are the bands of a criterion, which come after it. */
export function matchedIn(step: Step, bands: Set<unknown>): readonly Matched[] {
  const handler = handlers[step.expression.kind];
  // The table's type ties each kind to its own handler.
  return handler === undefined ? [] : handler(step.expression as never, step, bands);
}

type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;
type Handlers = {
  readonly [K in CoreKind]?: (
    node: NodeOf<K>,
    step: Step,
    bands: Set<unknown>,
  ) => readonly Matched[];
};

const handlers: Handlers = {
  table: (node, { decision }, bands) => {
    if (decision?.kind !== 'table') return [];
    const kind = bands.has(node) ? 'band' : 'row';
    return decision.rows.flatMap(({ status }, index) => {
      const state = decision.chosen.includes(index) ? 'decided' : possible(status);
      const id = node.rows[index]?.id;
      return state === undefined || id === undefined ? [] : [{ id, kind, state }];
    });
  },
  cases: (node, { decision }) => {
    if (decision?.kind !== 'cases') return [];
    return decision.branches.flatMap(({ status }, index) => {
      const state = decision.chosen === index ? 'decided' : possible(status);
      const id = node.branches[index]?.id;
      return state === undefined || id === undefined ? [] : [{ id, kind: 'case' as const, state }];
    });
  },
  if: (_node, { children: [condition, ...values] }) => {
    const isDecided = condition?.outcome.status === 'known';
    const state = isDecided ? 'decided' : 'possible';
    return values.map(({ expression }) => ({ id: expression.id, kind: 'branch', state }));
  },
  tiers: brackets,
  slabs: brackets,
  score: (node, { decision }, bands) => {
    if (decision?.kind !== 'score') return [];
    for (const { criteria } of node.groups) {
      for (const { method } of criteria) if (method.kind === 'bands') bands.add(method.table);
    }
    return [
      ...criteria(node, decision.groups),
      ...grades(node, decision),
      ...pieces(node.vetoes, decision.vetoes, 'veto'),
    ];
  },
  checklist: (node, { decision }) =>
    decision?.kind === 'checklist' ? pieces(node.items, decision.items, 'item') : [],
  milestones: (node, { decision }) => {
    if (decision?.kind !== 'milestones') return [];
    return decision.milestones.flatMap(({ outcome }, index) => {
      const id = node.milestones[index]?.id;
      const state = outcome.status === 'known' ? 'decided' : 'possible';
      return id === undefined ? [] : [{ id, kind: 'milestone' as const, state }];
    });
  },
};

function possible(status: TestStatus): MatchedState | undefined {
  return status === 'unknown' ? 'possible' : undefined;
}

function brackets(node: NodeOf<'tiers'> | NodeOf<'slabs'>, { decision }: Step) {
  if (decision?.kind !== 'brackets') return [];
  return decision.parts.flatMap(({ bracket }) => {
    const id = node.brackets[bracket]?.id;
    return id === undefined ? [] : [{ id, kind: 'bracket' as const, state: 'decided' as const }];
  });
}

/** Criteria that gave points or took some away, and of the highest of several the one that counted. */
function criteria(node: Score, groups: ScoreDecision['groups']): readonly Matched[] {
  return node.groups.flatMap((group, at) =>
    group.criteria.flatMap(({ id, method }, index): readonly Matched[] => {
      const step = groups[at]?.criteria[index];
      if (step === undefined || step.outcome.status === 'error') return [];
      const state = step.outcome.status === 'known' ? 'decided' : 'possible';
      const own: Matched = { id, kind: 'criterion', state };
      if (method.kind !== 'highestOf' || step.chosen === undefined) return [own];
      const chosen = method.items[step.chosen];
      return chosen === undefined ? [own] : [own, { id: chosen.id, kind: 'choice', state }];
    }),
  );
}

/** The grade that came out, by points or by a veto; while it is open, all that the points may earn. */
function grades(node: Score, { grade, grades: statuses }: ScoreDecision): readonly Matched[] {
  if (grade?.status !== 'known' || grade.value.kind !== 'enumeration') {
    return pieces(node.grades, statuses, 'grade').map((each) => ({ ...each, state: 'possible' }));
  }
  const { value } = grade.value;
  const rung = node.grades.find((each) => each.grade === value);
  return rung === undefined ? [] : [{ id: rung.id, kind: 'grade', state: 'decided' }];
}

function pieces(
  declared: readonly { readonly id: number }[],
  statuses: readonly { readonly status: TestStatus }[],
  kind: MatchedKind,
): readonly Matched[] {
  return statuses.flatMap(({ status }, index) => {
    const id = declared[index]?.id;
    const state = status === 'true' ? 'decided' : possible(status);
    return id === undefined || state === undefined ? [] : [{ id, kind, state }];
  });
}
