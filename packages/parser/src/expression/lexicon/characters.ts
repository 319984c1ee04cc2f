const wordCharacter = /[\p{L}\p{N}\p{M}_%‰\u3300-\u33ff]/u;
const joined = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}0-9_]/u;
const blank = /[\s\u3000]/;

/** Whether a word can have the character at the place: a letter, Han, a digit, `_`. */
export function isWordCharacter(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  return code !== undefined && wordCharacter.test(String.fromCodePoint(code));
}

export function isBlank(text: string, at: number): boolean {
  return at < text.length && blank.test(text.charAt(at));
}

export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** The first place from `at` on that is not blank. */
export function skipBlanks(text: string, at: number): number {
  let index = at;
  while (isBlank(text, index)) index++;
  return index;
}

/** Whether two words may meet here: not inside a Latin word, a number or a surrogate pair. */
export function canCut(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (/[\ud800-\udbff]/.test(before) && /[\udc00-\udfff]/.test(after)) return false;
  return !(joined.test(before) && joined.test(after));
}

/** The end of the run of word characters from a place on, no further than `most` characters. */
export function endOfRun(text: string, at: number, most = Number.POSITIVE_INFINITY): number {
  let index = at;
  while (index < text.length && index - at < most && isWordCharacter(text, index)) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return index;
}
