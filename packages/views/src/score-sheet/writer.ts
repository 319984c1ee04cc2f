import type { Bilingual } from '@tiaoli/diagnostics';
import type { RuleStep } from '@tiaoli/evaluator';
import type { ExplanationKind } from '@tiaoli/explainer';
import type { Citation, CoreExpression } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import type { LoadedPolicy } from 'tiaoli';
import { type Answer, reasonKey, reasonsOf } from '../shared/answer.js';
import { type Basis, basisOf } from '../shared/citations.js';
import type { NumberStyle } from '../shared/numbers.js';
import { mostOf } from './most.js';

/** What the lines of a sheet are written with. */
export interface SheetWriter {
  readonly policy: LoadedPolicy;
  readonly style: NumberStyle;
  /** The sentences that say why, of a piece with an id; empty where there are none. */
  reason(kind: ExplanationKind, id: number): Bilingual;
  basis(citation: Citation): Basis;
  /** The most that an expression can give, where its constants tell. */
  most(expression: CoreExpression): Fraction | undefined;
}

export function createSheetWriter({ rule }: RuleStep, answer: Answer): SheetWriter {
  const { policy, question } = answer;
  const { core } = policy;
  const zh = reasonsOf(answer, 'zh');
  const en = reasonsOf(answer, 'en');
  return {
    policy,
    style: { core, unit: rule.unit },
    reason: (kind, id) => {
      const key = reasonKey(kind, core.origins[id] ?? { start: 0, end: 0 });
      return { zh: zh.get(key)?.text ?? '', en: en.get(key)?.text ?? '' };
    },
    basis: (citation) => basisOf(citation, core),
    most: (expression) => mostOf(expression, core, question.asOf),
  };
}
