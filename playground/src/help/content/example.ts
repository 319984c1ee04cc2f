/** What a page says of a block of its code, beside the language: ```` ```yaml policy ````. */
export type BlockKind = string;

const whole = 'policy';
const part = 'part';

/** The whole policy that a block shows, or nothing where it is none. */
export function exampleOf(text: string, kind: BlockKind, header: string): string | undefined {
  if (kind === whole) return text;
  return kind === part && header !== '' ? withHeader(text, header) : undefined;
}

/** The first whole policy of a page: its parts stand under it. */
export function headerOf(texts: readonly string[]): string {
  for (const text of texts) {
    const found = /^```yaml policy\n([\s\S]*?)^```/m.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return '';
}

/** A part takes the place of what the header says under the same keys. */
function withHeader(text: string, header: string): string {
  const own = new Set(entriesOf(text).map(keyOf));
  const kept = entriesOf(header).filter((entry) => !own.has(keyOf(entry)));
  return [...kept, text].join('');
}

/** The lines of each key that stands at the margin. */
function entriesOf(text: string): readonly string[] {
  return text.split(/^(?=[^\s#])/m);
}

function keyOf(entry: string): string {
  return entry.slice(0, entry.indexOf(':'));
}
