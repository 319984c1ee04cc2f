const words: ReadonlyMap<string, 'true' | 'false'> = new Map([
  ['是', 'true'],
  ['true', 'true'],
  ['否', 'false'],
  ['false', 'false'],
]);

/** 是 and 否, and what spreadsheets make of `true` and `false`. */
export function readBoolean(text: string): 'true' | 'false' | undefined {
  return words.get(text.trim().toLowerCase());
}
