/** How a Han text is typed: its pinyin without tones, then the initials of its syllables. */
export type Spell = (text: string) => readonly string[];

/** Texts that were spelt are kept, up to so many: names are asked for at every keystroke. */
const mostKept = 5000;

/**
 * Loads the dictionary of pinyin, which is large: an editor starts without it and hands it to
 * `completionsAt` once it is there.
 */
export async function loadSpelling(): Promise<Spell> {
  const { pinyin } = await import('pinyin-pro');
  const kept = new Map<string, readonly string[]>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true });
    const spelt = /\p{Script=Han}/u.test(text)
      ? [syllables.join(''), syllables.map((each) => each.slice(0, 1)).join('')]
      : [];
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, spelt);
    return spelt;
  };
}

/** Without the dictionary, names are found as they are written. */
export const unspelt: Spell = () => [];
