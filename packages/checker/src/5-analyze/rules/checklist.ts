import { type Checklist, decides } from '@tiaoli/ir';
import type { RuleAnalysis } from '../analysis.js';
import { numberOf } from '../space/constant-of.js';

/** Items that the source announced and the list has not, and a number of items that says nothing. */
export function analyzeChecklist(checklist: Checklist, analysis: RuleAnalysis): void {
  reportUnlisted(checklist, analysis);
  const { count, items } = checklist;
  if (count === undefined) return;
  const most = items.filter(decides).length;
  for (const environment of analysis.environments) {
    const number = numberOf(count, environment);
    if (number === undefined || (number.compare(1) >= 0 && number.compare(most) <= 0)) continue;
    const words = { count: number.toFraction(), most: String(most) };
    analysis.report('checklist-count-out-of-range', analysis.spanOf(count.id), words);
  }
}

function reportUnlisted(
  { announced, items }: Checklist,
  { declaration, report }: RuleAnalysis,
): void {
  if (announced === undefined || announced <= items.length) return;
  const { body, name } = declaration;
  const place = body?.kind === 'checklist' ? body.announced : undefined;
  report('enumeration-incomplete', place?.span ?? name.span, {
    rule: name.text,
    announced: String(announced),
    listed: String(items.length),
    unlisted: String(announced - items.length),
  });
}
