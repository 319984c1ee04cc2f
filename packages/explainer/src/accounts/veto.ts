import type { Outcome, ScoreDecision } from '@tiaoli/evaluator';
import type { Score, ScoreVeto } from '@tiaoli/ir';
import type { ExplanationNode } from '../explanation.js';
import { sameCitation } from '../nodes/citations.js';
import { piece } from '../nodes/piece.js';
import { enumerationText } from '../values/describe-value.js';
import { outcomeText } from '../words/describer.js';
import { reasonsFor } from '../words/reasons.js';
import type { Setting } from './account.js';

/** The veto that lowered the grade. */
export function vetoSentences(
  { vetoes, type }: Score,
  { struck, gradeByTotal, grade }: ScoreDecision,
  { context }: Setting,
): readonly string[] {
  const veto = struck === undefined ? undefined : vetoes[struck];
  if (veto === undefined) return [];
  const title = veto.title[context.language];
  const to = textOf(grade, context) ?? gradeName(veto.grade, type, context);
  return [context.wording.score.struck(title, textOf(gradeByTotal, context), to)];
}

/** Each veto, and why it struck or not. */
export function vetoNodes(
  score: Score,
  decision: ScoreDecision,
  setting: Setting,
): readonly ExplanationNode[] {
  const { context, rule } = setting;
  return score.vetoes.flatMap((veto, index) => {
    const tested = decision.vetoes[index];
    if (tested === undefined || tested.status === 'notReached') return [];
    return [
      piece(context, {
        kind: 'veto',
        name: String(index + 1),
        title: veto.title[context.language],
        status: statuses[index === decision.struck ? 'true' : tested.status],
        text: vetoText(veto, score, index, decision, setting),
        id: veto.id,
        ...(sameCitation(veto.citation, rule.citation) ? {} : { citation: veto.citation }),
      }),
    ];
  });
}

const statuses = {
  true: 'applies',
  false: 'passedOver',
  unknown: 'undecided',
  error: 'error',
} as const;

function vetoText(
  veto: ScoreVeto,
  { type }: Score,
  index: number,
  { vetoes, struck }: ScoreDecision,
  { context }: Setting,
): string {
  const wording = context.wording.score;
  const title = veto.title[context.language];
  const reasons = reasonsFor(veto.when, context);
  const status = vetoes[index]?.status;
  if (status === 'false') return wording.notStruck(title, reasons);
  if (status !== 'true') return wording.vetoPending(title, reasons);
  if (index === struck) return wording.strikes(title, reasons);
  return wording.withoutEffect(title, reasons, gradeName(veto.grade, type, context));
}

function textOf(outcome: Outcome | undefined, context: Setting['context']): string | undefined {
  return outcome?.status === 'known' ? outcomeText(context, outcome) : undefined;
}

function gradeName(name: string, type: Score['type'], context: Setting['context']): string {
  const enumeration = type.kind === 'score' ? (type.enumeration ?? '') : '';
  return enumerationText(enumeration, name, context);
}
