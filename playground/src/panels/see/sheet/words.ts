import type { Bilingual } from '@tiaoli/diagnostics';
import type { Basis, NumberView, ScoreSheet, SheetCriterion } from '@tiaoli/views';
import type { Say } from '../../../texts/use-text.js';

export const texts = {
  group: { zh: '类别', en: 'Group' },
  criterion: { zh: '指标', en: 'Criterion' },
  full: { zh: '满分', en: 'Full marks' },
  points: { zh: '得分', en: 'Points' },
  lost: { zh: '失分', en: 'Lost' },
  reason: { zh: '得分理由', en: 'Why' },
  clause: { zh: '依据', en: 'Clause' },
  total: { zh: '总分', en: 'Total' },
  subtotal: { zh: '{group}小计', en: '{group}, together' },
  weighted: { zh: '{points} × {weight} = {weighted}', en: '{points} × {weight} = {weighted}' },
  grade: { zh: '等级', en: 'Grade' },
  byPoints: { zh: '按得分为{grade}', en: '{grade} by points' },
  ladder: { zh: '等级线', en: 'Grades' },
  takes: { zh: '条件', en: 'It takes' },
  missing: { zh: '还差', en: 'Missing' },
  state: { zh: '情况', en: 'State' },
  veto: { zh: '一票否决', en: 'Vetoes' },
  vetoTo: { zh: '最高只能评', en: 'Leaves at best' },
  otherwise: { zh: '其余', en: 'otherwise' },
  assumed: { zh: '假定：{why}', en: 'Assumed: {why}' },
  unknown: { zh: '未定', en: 'not known' },
  whole: { zh: '总分与等级', en: 'Total and grade' },
} satisfies Readonly<Record<string, Bilingual>>;

export const countsWords: Readonly<Record<string, Bilingual>> = {
  plus: { zh: '', en: '' },
  minus: { zh: '（扣分）', en: ' (minus)' },
  bonus: { zh: '（加分）', en: ' (bonus)' },
};

export function numberOf(number: NumberView | undefined, say: Say): string {
  return number === undefined ? say(texts.unknown) : say(number.words);
}

/** Without the unit, which is the same in a whole column. */
export function digitsOf(number: NumberView | undefined, say: Say): string {
  return number?.exact ?? say(texts.unknown);
}

export function basisOf({ clauses, assumption }: Basis, say: Say): string {
  const cited = clauses.map(({ source, clause }) => `${source} ${clause}`.trim());
  if (cited.length > 0) return cited.join(say({ zh: '；', en: '; ' }));
  return assumption === undefined ? '' : say(texts.assumed, { why: assumption });
}

/** A criterion's reason without its own name, which stands beside it. */
export function reasonOf({ reason, title }: SheetCriterion, say: Say): string {
  const text = say(reason);
  const name = say(title);
  const rest = text.slice(name.length);
  return text.startsWith(name) && /^[：:]/.test(rest) ? rest.slice(1).trim() : text;
}

/** Whether it has groups that a reader should see. */
export function hasGroups({ groups }: Pick<ScoreSheet, 'groups'>): boolean {
  return groups.some(({ name }) => name !== '');
}
