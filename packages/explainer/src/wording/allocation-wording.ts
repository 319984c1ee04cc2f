import type { Remainder } from '@tiaoli/ir';

type Sentence = string;

/** What is said of a part of an amount that was divided. */
export interface AllocationWording {
  /** The part as a phrase. */
  part(amount: string, list: string, weight: string): string;
  share(words: ShareWords): Sentence;
  /** Who got what was left, and whether this part is among them. */
  remainder(words: RemainderWords): Sentence;
}

export interface ShareWords {
  readonly amount: string;
  readonly list: string;
  readonly weight: string;
  readonly count: number;
  readonly own: string;
  readonly sum: string;
  readonly share: string;
  readonly step: string;
  /** Absent where nothing was rounded. */
  readonly rounded: string | undefined;
}

export interface RemainderWords {
  readonly rule: Remainder;
  /** How many steps were left. */
  readonly left: string;
  readonly step: string;
  /** The place by what rounding took. */
  readonly place: number;
  readonly isReceiver: boolean;
  /** What this part got of it. */
  readonly extra: string;
  readonly value: string;
}
