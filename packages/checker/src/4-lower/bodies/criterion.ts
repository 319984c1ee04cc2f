import type { CriterionMethod as CoreMethod, ScoreCriterion, Table, TableRow } from '@tiaoli/ir';
import { type Criterion, type CriterionMethod, titleOf } from '@tiaoli/syntax';
import { expressionText, testText } from '../../shared/expression-text.js';
import { numberValue } from '../common.js';
import { lowerCitation } from '../lower-citation.js';
import { lowerTest } from '../lower-test.js';
import type { Lowering } from '../lowering.js';

export function lowerCriterion(
  criterion: Criterion,
  lowering: Lowering,
): ScoreCriterion | undefined {
  const { lower, idOf, scope } = lowering;
  const name = criterion.name.text;
  const method = criterion.method && lowerMethod(criterion, criterion.method, lowering);
  if (method === undefined) return undefined;
  return {
    id: idOf(criterion.span),
    name,
    title: titleOf(criterion.title, name),
    ...(criterion.max === undefined ? {} : { max: lower(criterion.max) }),
    method,
    citation: lowerCitation(criterion.citation, scope),
  };
}

function lowerMethod(
  criterion: Criterion,
  method: CriterionMethod,
  lowering: Lowering,
): CoreMethod | undefined {
  const { lower } = lowering;
  switch (method.kind) {
    case 'points':
      return { kind: 'points', points: lower(method.points) };
    case 'highestOf':
      return { kind: 'highestOf', items: method.items.map(lower) };
    case 'bands':
      return { kind: 'bands', table: lowerBands(criterion, method, lowering) };
    case 'deduct': {
      // Full marks are what there is to lose.
      const from = method.from ?? criterion.max;
      if (from === undefined) return undefined;
      return { kind: 'deduct', from: lower(from), deduct: lower(method.deduct) };
    }
  }
}

/** Bands are a table of one column in which the first row that holds decides. */
function lowerBands(
  criterion: Criterion,
  method: Extract<CriterionMethod, { kind: 'bands' }>,
  lowering: Lowering,
): Table {
  const { lower, idOf, scope } = lowering;
  const subject = lower(method.of);
  const rows: TableRow[] = method.bands.map((band) => {
    const test = lowerTest(band.test, subject.type, lowering);
    const text = testText(band.test, scope.language);
    const cell = test === undefined ? { text } : { test, text };
    return { id: idOf(band.span), cells: [cell], isOtherwise: false, outputs: [lower(band.value)] };
  });
  if (method.otherwise !== undefined) {
    const { otherwise } = method;
    const id = idOf(otherwise.span);
    rows.push({ id, cells: [], isOtherwise: true, outputs: [lower(otherwise)] });
  }
  return {
    kind: 'table',
    id: idOf(method.span),
    type: numberValue,
    hitPolicy: 'first',
    columns: [{ subject, text: expressionText(method.of, scope.language) }],
    outputs: [{ name: criterion.name.text, type: numberValue }],
    rows,
  };
}
