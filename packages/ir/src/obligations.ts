import type { Bilingual } from '@tiaoli/diagnostics';
import type { Citation } from './citation.js';
import type { CoreExpression } from './expression.js';
import type { Node } from './node.js';
import type { RecordField, ValueType } from './types.js';

/** How binding an outcome is; also the values of the built-in enumeration 要求. */
export type Modality = '应当' | '可以' | '鼓励' | '不得';

/** The name of that enumeration, which a policy may have declared otherwise. */
export const modalityEnumeration = '要求';

/** The name of the built-in enumeration of what has become of a milestone. */
export const milestoneEnumeration = '里程碑状态';

/** The values of the built-in enumeration 里程碑状态. */
export type MilestoneStatus = '按期完成' | '逾期完成' | '未到期' | '已逾期';

/**
 * Whether enough of the items are met; a boolean. An item with 不得 is met where its condition does
 * not hold; one with 可以 or 鼓励 never decides. `all` and `any` are the strong Kleene conjunction and
 * disjunction of the items that decide. `atLeast` holds as soon as so many are met and fails as soon
 * as too few are left; until then it is unknown, or an error where no open item is unknown.
 */
export interface Checklist extends Node {
  readonly kind: 'checklist';
  readonly require: 'all' | 'any' | 'atLeast';
  /** A number; present exactly for `atLeast`. */
  readonly count?: CoreExpression;
  /** How many items the source announced, where it says so; no fewer than there are. */
  readonly announced?: number;
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem {
  readonly id: number;
  readonly name: string;
  readonly title: Bilingual;
  /** A boolean. */
  readonly when: CoreExpression;
  readonly modality?: Modality;
  readonly citation: Citation;
}

/** What has become of each milestone by the as-of date; a record of their statuses. */
export interface Milestones extends Node {
  readonly kind: 'milestones';
  readonly milestones: readonly Milestone[];
}

/**
 * Done where `done` holds and `doneOn` is not after the as-of date: in time up to `due` inclusive.
 * Otherwise overdue where the as-of date is after `due`. Of what is not done, or was done after the
 * as-of date, nothing but `due` is needed.
 */
export interface Milestone {
  readonly id: number;
  readonly name: string;
  readonly title: Bilingual;
  /** Dates. */
  readonly due: CoreExpression;
  readonly doneOn: CoreExpression;
  /** A boolean. */
  readonly done: CoreExpression;
  readonly citation: Citation;
}

/** Whether an item counts for the checklist. */
export function decides({ modality }: ChecklistItem): boolean {
  return modality !== '可以' && modality !== '鼓励';
}

const names: ValueType = { kind: 'list', of: { kind: 'text' } };
const number: ValueType = { kind: 'number' };
const unit = { text: '项', factor: '1' };

const checklistFields: readonly RecordField[] = [
  { name: 'missing', type: names },
  { name: 'metCount', type: number, unit },
  { name: 'advised', type: names },
];

/** The field that counts the milestones of a status. */
export const statusCounts: Readonly<Record<MilestoneStatus, string>> = {
  按期完成: '按期完成数',
  逾期完成: '逾期完成数',
  未到期: '未到期数',
  已逾期: '已逾期数',
};

const milestoneFields: readonly RecordField[] = Object.values(statusCounts).map((name) => ({
  name,
  type: number,
  unit,
}));

/** All that `ruleFields` can give. */
export const allRuleFields: readonly RecordField[] = [...checklistFields, ...milestoneFields];

/**
 * What can be asked of a rule by name beside its own value: of a checklist what is `missing`, how
 * many items are met and what encouraged items are not; of milestones how many have each status.
 */
export function ruleFields(body: CoreExpression | undefined): readonly RecordField[] {
  if (body?.kind === 'checklist') return checklistFields;
  return body?.kind === 'milestones' ? milestoneFields : [];
}
