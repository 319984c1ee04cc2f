import type { Bilingual, Span } from '@tiaoli/diagnostics';
import type { CoreExpression } from '@tiaoli/ir';
import type { CoverageKind, CoverageSide } from '../kinds.js';
import type { Threshold } from './threshold.js';

/** An item that cases should show, by the marks that a run of its core leaves. */
export interface PlannedItem {
  /** The id of a piece or node of the core, and the side of it: `23`, `24:true`. */
  readonly mark: string;
  /** The same in all variants of a text that leave its rule as it is. */
  readonly key: string;
  readonly kind: CoverageKind;
  readonly side?: CoverageSide;
  readonly rule: string;
  readonly entity?: string;
  readonly ruleTitle: Bilingual;
  /** Its number among those of its kind in its rule, from 1; the sides of one thing share it. */
  readonly number: number;
  readonly span: Span;
  readonly words: Bilingual;
  readonly inRule: Bilingual;
  readonly needs?: Bilingual;
  readonly facts?: Readonly<Record<string, string | boolean>>;
}

/** All that a run of a core is looked at for. */
export interface Plan {
  readonly items: readonly PlannedItem[];
  readonly marks: ReadonlySet<string>;
  /** By the id of the comparison, or of the bracket. */
  readonly thresholds: ReadonlyMap<number, Threshold>;
  /** The tables that are the bands of a criterion. */
  readonly bands: ReadonlySet<CoreExpression>;
}

export function markOf(id: number, side?: CoverageSide): string {
  return side === undefined ? String(id) : `${id}:${side}`;
}
