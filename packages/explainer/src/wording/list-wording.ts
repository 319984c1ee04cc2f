import type { AggregateFunction } from '@tiaoli/ir';

type Sentence = string;

/** What is said of lists and their elements. */
export interface ListWording {
  /** A rule of an element, as a title. */
  titleOf(key: string, title: string): string;
  /** Some names of so many. */
  andMore(names: string, count: number): string;
  filter(list: string, condition: string): string;
  aggregate(name: AggregateFunction, list: string, each: string | undefined): string;
  /** What a list is put in order by. */
  keys(by: readonly { readonly key: string; readonly ascending: boolean }[]): string;
  /** `by` in the words of `keys`. */
  rank(list: string, by: string): string;
  sort(list: string, by: string): string;
  top(list: string, by: string, most: string): string;
  /** Why 任一 or 全部 came out as it did: by one element, or since there is no such one. */
  settled(list: string, condition: string, isAny: boolean, key: string | undefined): string;
  /** Elements of which something is not yet known. */
  someOf(list: string): string;
  readonly empty: Sentence;
  /** The first of `count` elements with what each gave; `of` so many where they were selected. */
  members(
    parts: readonly { readonly key: string; readonly value: string }[],
    count: number,
    of: number | undefined,
  ): Sentence;
}
