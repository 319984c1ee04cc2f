import type { TestStatus } from '@tiaoli/evaluator';
import type { Checklist, MilestoneStatus, Modality } from '@tiaoli/ir';
import type { Label } from './wording.js';

/** The items of a checklist as far as they count. */
export interface ChecklistWords {
  readonly require: Checklist['require'];
  /** How many must be met, for `atLeast` where it is known. */
  readonly count: string | undefined;
  /** How many items count. */
  readonly of: number;
  readonly met: number;
  readonly missing: readonly string[];
  readonly open: readonly string[];
  /** Absent where it is not decided. */
  readonly holds: boolean | undefined;
}

/** An item and why it is met or not. */
export interface ItemWords {
  readonly label: Label;
  readonly modality: Modality | undefined;
  readonly status: TestStatus;
  readonly reasons: readonly string[];
}

/** A milestone whose status is known; dates in words. */
export interface MilestoneWords {
  readonly title: string;
  readonly due: string;
  readonly status: MilestoneStatus;
  /** The day on which it was done, or the as-of date by which it was not. */
  readonly day: string;
  readonly days: number;
}

/** What is said of checklists, of milestones and of how binding things are. */
export interface ObligationWording {
  readonly modalities: Readonly<Record<Modality, string>>;
  /** A title with how binding it is. */
  binding(title: string, modality: Modality): string;
  /** Fields of checklists and milestones, by their names in the core. */
  readonly fields: Readonly<Record<string, string>>;
  checklist(words: ChecklistWords): string;
  unlisted(announced: number, listed: number): string;
  advised(items: readonly string[]): string;
  item(words: ItemWords): string;
  milestone(words: MilestoneWords): string;
  /** A milestone whose status is not known, with its due day if that is. */
  milestoneOpen(title: string, due: string | undefined, unclear: readonly string[]): string;
  milestoneFailed(title: string): string;
  /** The milestones of a rule, each with its status. */
  statuses(parts: readonly { readonly title: string; readonly status: string }[]): string;
}
