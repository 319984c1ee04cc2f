import { quote } from '../quote.js';
import type { ScoreWording } from '../wording.js';
import { signedSum, statements } from './glue.js';
import { say } from './say.js';

/** Chinese for scorecards. */
export const score: ScoreWording = {
  total: '总分',
  pending: '待定',
  sum: (parts, total) => say`总分为${signedSum(parts, total)}。`,
  subtotal: (parts, total) => say`各项合计${signedSum(parts, total)}。`,
  totalCapped: (parts, total, max) =>
    say`各项合计${signedSum(parts, total)}，超过满分${max}，总分按${max}计。`,
  withBonus: (max, bonuses, total) =>
    say`附加分另计：${signedSum([{ text: max, isMinus: false }, ...bonuses], total)}。`,
  totalPending: '总分还不能确定。',
  graded: (total, test, grade) => say`${total}属于${quote(test)}，等级为${quote(grade)}。`,
  gradedOtherwise: (total, grade) => say`${total}不属于其他各等级，等级为${quote(grade)}。`,
  gradePending: '等级还不能确定。',
  gradeWhateverTotal: (grade) => `无论总分多少，等级都为${quote(grade)}。`,
  vetoOpen: '是否一票否决还不能确定，因此等级还不能最后确定。',
  andSo: '，',
  clauses: (parts) => parts.join('；'),
  given: (premise, points) =>
    premise.length === 0 ? say`固定得${points}。` : say`${statements(premise)}，得${points}。`,
  bandOtherwise: (fact, points) => say`${fact}，不在所列各分段内，得${points}`,
  highest: (item) => `取最高的一项：${item}`,
  tooMuch: (max) => say`超过满分，按${max}计`,
  belowZero: (zero) => say`低于零分，按${zero}计`,
  groupCapped: (total, max) => say`各项合计${total}，超过满分，按${max}计`,
  weighted: (weight, counted) => say`按${weight}计为${counted}`,
  subtracted: '从总分中减去',
  onTop: '在满分以外另加',
  struck: (title, from, to) =>
    from === undefined
      ? `因一票否决${quote(title)}，等级定为${quote(to)}。`
      : `因一票否决${quote(title)}，等级由${quote(from)}降为${quote(to)}。`,
  strikes: (title, reasons) => `一票否决${quote(title)}已触发：${statements(reasons)}。`,
  notStruck: (title, reasons) => `一票否决${quote(title)}未触发：${statements(reasons)}。`,
  withoutEffect: (title, reasons, grade) =>
    `一票否决${quote(title)}已触发（${statements(reasons)}），但等级本已不高于${quote(grade)}，不再降低。`,
  vetoPending: (title, unclear) =>
    `一票否决${quote(title)}是否触发还不能确定：${statements(unclear)}。`,
};
