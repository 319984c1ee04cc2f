import { expressionKeywords, functions, type Keyword, roundingTo } from '@tiaoli/syntax';

const plainName = /^[\p{L}_][\p{L}\p{M}\p{N}_%‰]*$/u;

const reserved: ReadonlySet<string> = new Set(
  [
    ...Object.values<Keyword>(expressionKeywords),
    ...Object.values<Keyword>(functions),
    roundingTo,
  ].flatMap((keyword) => [keyword.zh, keyword.en]),
);

/** A name as an expression writes it: in 「」 where it would otherwise be read as something else. */
export function nameText(name: string): string {
  return plainName.test(name) && !reserved.has(name) ? name : `「${name}」`;
}
