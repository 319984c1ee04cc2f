/** A fenced block of a Markdown page. */
export interface Fence {
  /** The words after the opening fence, `yaml policy`. */
  readonly info: string;
  readonly text: string;
  /** The heading of the innermost section it stands in. */
  readonly section: string;
  /** Line of its opening fence, counted from 1. */
  readonly line: number;
}

/** The fenced blocks of a page in order. */
export function fencesOf(markdown: string): readonly Fence[] {
  const fences: Fence[] = [];
  let section = '';
  let open: { info: string; line: number; marker: string; lines: string[] } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    const marker = /^(`{3,})(.*)$/.exec(line);
    if (open) {
      if (marker?.[2] === '' && marker[1] === open.marker) {
        const text = open.lines.map((each) => `${each}\n`).join('');
        fences.push({ info: open.info, text, section, line: open.line });
        open = undefined;
      } else open.lines.push(line);
    } else if (marker) {
      open = {
        info: (marker[2] ?? '').trim(),
        line: index + 1,
        marker: marker[1] ?? '',
        lines: [],
      };
    } else {
      section = /^#+ +(.*)$/.exec(line)?.[1] ?? section;
    }
  }
  return fences;
}

/**
 * The bytes that an example stands for. `⟦repeat:TEXT:N⟧` repeats, with the number
 * of each for `№`, `⟦u:3000⟧` is a character by
 * its code, and `⟦hex:…⟧` alone gives the bytes of the whole file.
 */
export function expandExample(text: string): Uint8Array {
  const hex = /^\s*⟦hex:([0-9a-fA-F\s]*)⟧\s*$/.exec(text);
  if (hex) return Buffer.from((hex[1] ?? '').replace(/\s/g, ''), 'hex');
  return new TextEncoder().encode(
    text
      .replace(/⟦u:([0-9a-fA-F]+)⟧/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
      .replace(/⟦repeat:([\s\S]*?):(\d+)⟧/g, (_, part: string, count: string) =>
        part.replace(/\\n/g, '\n').repeat(Number(count)).replace(/№/g, numbering()),
      ),
  );
}

function numbering(): () => string {
  let number = 0;
  return () => `${++number}`;
}
