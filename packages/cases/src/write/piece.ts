import type { Language } from '@tiaoli/diagnostics';

/** What stands at one place of a case file, before it is spelled. */
export type Piece =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Piece[] }
  | { readonly kind: 'entries'; readonly entries: readonly PieceEntry[] };

export type PieceEntry = readonly [name: string, piece: Piece];

export function word(text: string): Piece {
  return { kind: 'word', text };
}

export function entries(all: readonly PieceEntry[]): Piece {
  return { kind: 'entries', entries: all };
}

/** In one line, as it may stand anywhere in a file. */
export function inOneLine(piece: Piece): string {
  switch (piece.kind) {
    case 'word':
      return piece.text;
    case 'list':
      return `[${piece.items.map(inOneLine).join(', ')}]`;
    case 'entries': {
      const each = piece.entries.map(([name, value]) => `${quoted(name)}: ${inOneLine(value)}`);
      return each.length === 0 ? '{}' : `{ ${each.join(', ')} }`;
    }
  }
}

const plain = /^[\p{L}\p{N}](?:[\p{L}\p{N}_./%· -]*[\p{L}\p{N}_%])?$/u;
const plainProse =
  /^[\p{L}\p{N}](?:[\p{L}\p{N}_./%· ，。；、（）“”《》〈〉〔〕×÷＋＝≥≤()-]*[\p{L}\p{N}_%。）”》)])?$/u;
/** Words that YAML or facts take for something else than a text. */
const taken = /^(?:true|false|null|yes|no|on|off|~)$/i;

/** A text, with quotes where it would be read as something else without them. */
export function quoted(text: string): string {
  return plain.test(text) && !taken.test(text) ? text : JSON.stringify(text);
}

/** The same of a sentence on a line of its own. */
export function quotedProse(text: string): string {
  return plainProse.test(text) && !taken.test(text) ? text : JSON.stringify(text);
}

/** A text that must stay one, though it may look like a number. */
export function quotedText(text: string): string {
  return /^[-+.\d]/.test(text) || booleans.has(text) ? JSON.stringify(text) : quoted(text);
}

const booleans: ReadonlySet<string> = new Set(['是', '否']);

export function truthWord(value: boolean, language: Language): Piece {
  const words = language === 'zh' ? ['否', '是'] : ['false', 'true'];
  return word(words[Number(value)] ?? '');
}
