import { type Keyword, word } from './key.js';

/** Fields of a rule with a checklist, beside its own value. */
export const checklistFields = {
  missing: word('缺项', 'missing', '没有满足的项目', 'the items that are not met'),
  metCount: word('满足数', 'met_count', '满足的项数', 'how many items are met'),
  advised: word('建议缺项', 'advised', '没有做到的鼓励项目', 'encouraged items that are not met'),
} as const satisfies Readonly<Record<string, Keyword>>;

/** How many items of a checklist must be met; `至少` stands before a number. */
export const requirements = {
  all: word('全部', 'all', '每一项都要满足', 'every item'),
  any: word('任一', 'any', '满足其中一项即可', 'at least one item'),
  atLeast: word('至少', 'at least', '至少满足几项', 'at least so many items'),
} as const satisfies Readonly<Record<string, Keyword>>;

/** How binding an outcome or an item is. Results call each by its Chinese word. */
export const modalities = {
  must: word('应当', 'must', '必须做到', 'it is required'),
  may: word('可以', 'may', '允许，不是义务', 'it is allowed'),
  should: word('鼓励', 'should', '提倡，不是义务', 'it is encouraged'),
  mustNot: word('不得', 'must not', '禁止', 'it is forbidden'),
} as const satisfies Readonly<Record<string, Keyword>>;

export type ModalityName = keyof typeof modalities;

/** The built-in enumeration of modalities, which a policy may declare otherwise. */
export const modalityEnumeration = '要求';

/** What has become of a milestone. Results call each by its Chinese word. */
export const milestoneStatuses = {
  onTime: word('按期完成', 'done on time', '在期限当日或之前完成', 'done on the due day or before'),
  late: word('逾期完成', 'done late', '在期限之后完成', 'done after the due day'),
  due: word('未到期', 'due', '还没有完成，期限未过', 'not done, and not past the due day'),
  overdue: word('已逾期', 'overdue', '还没有完成，期限已过', 'not done, and past the due day'),
} as const satisfies Readonly<Record<string, Keyword>>;

/** The built-in enumeration of those. */
export const milestoneEnumeration = '里程碑状态';

/** Fields of a rule with milestones, beside the status of each. */
export const milestoneFields = {
  onTimeCount: word('按期完成数', 'on_time_count', '按期完成几项', 'how many were done on time'),
  lateCount: word('逾期完成数', 'late_count', '逾期完成几项', 'how many were done late'),
  dueCount: word('未到期数', 'due_count', '几项未到期', 'how many are not yet due'),
  overdueCount: word('已逾期数', 'overdue_count', '几项已逾期', 'how many are overdue'),
} as const satisfies Readonly<Record<string, Keyword>>;
