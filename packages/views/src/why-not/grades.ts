import type { ScoreDecision } from '@tiaoli/evaluator';
import type { CoreExpression, Score } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import { gradeView } from '../score-sheet/grades.js';
import { evaluateBeside } from '../shared/beside.js';
import { numberIn, numberView } from '../shared/numbers.js';
import { placeOf } from '../shared/place.js';
import { outcomeWords } from '../shared/words.js';
import { type Compare, type CompareContext, partsOf } from './context.js';
import type { Alternative } from './why-not.js';

/** Every grade: the points that are missing to it, and the vetoes that stand against it. */
export const grades: Compare<'score'> = (node, context) => {
  const { decision } = context.step;
  if (decision?.kind !== 'score' || node.grades.length === 0) return undefined;
  const { grade } = decision;
  const final =
    grade?.status === 'known' && grade.value.kind === 'enumeration' && grade.value.value;
  const bounds = leastPoints(node, context);
  const alternatives = node.grades.map(({ id, grade: name, test, text }, index): Alternative => {
    const { answer, rule } = context;
    const { core } = answer.policy;
    const status = decision.grades[index]?.status ?? 'notReached';
    const place = placeOf(answer.policy, id);
    const total = numberIn(decision.total);
    const missing = missingTo(bounds[index], total);
    const vetoes = vetoesAgainst(name, node, decision);
    const style = { core, unit: rule.unit };
    return {
      place,
      outcome: gradeView(name, node, core).title,
      state: stateIn(final === name, status, vetoes.length > 0),
      conditions:
        test === undefined
          ? []
          : [
              {
                subject: '',
                written: text,
                state: status,
                got: outcomeWords(decision.total, rule.unit, { core }),
                place,
              },
            ],
      ...(missing === undefined ? {} : { missing: numberView(missing, style) }),
      ...(vetoes.length === 0 ? {} : { vetoes }),
    };
  });
  return { kind: 'grades', alternatives };
};

function stateIn(
  isFinal: boolean,
  status: ScoreDecision['grades'][number]['status'],
  isVetoed: boolean,
): Alternative['state'] {
  if (isFinal) return 'applies';
  if (status === 'false' || isVetoed) return 'fails';
  return status === 'true' ? 'fails' : status;
}

/** The points from which each grade is earned, where its test says so. */
function leastPoints(
  { grades: all }: Score,
  { answer }: CompareContext,
): readonly (Fraction | undefined)[] {
  const limits = all.map(({ test }) => (test === undefined ? undefined : leastIn(test)));
  const outcomes = evaluateBeside(
    answer,
    limits.filter((limit) => limit !== undefined),
  );
  let next = 0;
  return limits.map((limit) => (limit === undefined ? undefined : numberIn(outcomes[next++])));
}

/** `分数 ≥ 90分`, alone or as one of several conditions. */
function leastIn(test: CoreExpression): CoreExpression | undefined {
  for (const part of partsOf(test)) {
    if (part.kind !== 'compare') continue;
    const { operator, left, right } = part;
    if (left.kind === 'subject' && (operator === '≥' || operator === '>')) return right;
    if (right.kind === 'subject' && (operator === '≤' || operator === '<')) return left;
  }
  return undefined;
}

function missingTo(least: Fraction | undefined, total: Fraction | undefined) {
  if (least === undefined || total === undefined || total.gte(least)) return undefined;
  return least.sub(total);
}

/** Vetoes that have struck and leave a worse grade at best. */
function vetoesAgainst(grade: string, { vetoes, grades: all }: Score, decision: ScoreDecision) {
  const ranks = all.map((each) => each.grade);
  return vetoes.flatMap((veto, index) => {
    const strikes = decision.vetoes[index]?.status === 'true';
    return strikes && ranks.indexOf(veto.grade) > ranks.indexOf(grade) ? [veto.title] : [];
  });
}
