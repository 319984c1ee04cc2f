import { addTo, type FullWidth } from './full-width.js';
import { isGap, isWideBlank } from './scan.js';

interface Bracket {
  readonly at: number;
  /** As a half-width sign. */
  readonly sign: string;
  /** It stands where a value may begin. */
  readonly isValue: boolean;
}

const narrow: ReadonlyMap<string, string> = new Map([
  ['｛', '{'],
  ['｝', '}'],
  ['［', '['],
  ['］', ']'],
]);

const pairs: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
]);

const suspicious = /[｛｝［］]|[\u3000\u00a0\u2000-\u200a\u202f\u205f]#/;
const blockHeader = /[:：-][ \t\u3000]*[|>][-+1-9]*\s*$/;

/**
 * Makes full-width brackets around values, and wide blanks before comments, half-width. Each sign
 * stays one character, so that no place moves; signs within texts are left alone.
 */
export function narrowText(text: string, found: FullWidth): string {
  if (!suspicious.test(text)) return text;
  const narrowed = text.split('');
  const open: Bracket[] = [];
  const change = (at: number, sign: string, habit: keyof FullWidth): void => {
    if (text.charAt(at) === sign) return;
    narrowed[at] = sign;
    addTo(found[habit], { span: { start: at, end: at + 1 }, text: sign }, text.charAt(at));
  };
  let block: number | undefined;
  for (let start = 0; start < text.length; ) {
    const end = endOf(text, start);
    const line = text.slice(start, end);
    const margin = line.search(/\S/);
    if (margin >= 0 && (block === undefined || margin <= block)) {
      block = blockHeader.test(line) ? margin : undefined;
      if (margin === 0) open.length = 0;
      narrowLine(text, { start, end, open, change });
    }
    start = end + 1;
  }
  found.brackets.edits.sort((a, b) => a.span.start - b.span.start);
  return narrowed.join('');
}

function endOf(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly open: Bracket[];
  readonly change: (at: number, sign: string, habit: keyof FullWidth) => void;
}

function narrowLine(text: string, line: Line): void {
  // The last sign that is no blank: after some of them a value may begin.
  let before = line.open.length > 0 ? ',' : '-';
  for (let at = line.start; at < line.end; at++) {
    const character = text.charAt(at);
    if (isGap(character) || isWideBlank(character)) continue;
    const beginsValue = /[-:：,，{[｛［]/.test(before);
    if (character === '#' && isCommentStart(text, at, line)) return;
    if (beginsValue && (character === '"' || character === "'")) {
      const close = closingQuote(text, at);
      if (close === undefined) return;
      at = close;
    }
    const sign = narrow.get(character) ?? character;
    if (pairs.has(sign)) line.open.push({ at, sign, isValue: beginsValue });
    else if (sign === '}' || sign === ']') closeBracket(text, at, sign, line);
    before = character;
  }
}

const quoted = /"(?:\\.|[^"\\\n])*"|'[^'\n]*'/y;

/** Where a quoted text ends; one that does not end in its line is mended later. */
function closingQuote(text: string, at: number): number | undefined {
  quoted.lastIndex = at;
  return quoted.test(text) ? quoted.lastIndex - 1 : undefined;
}

function isCommentStart(text: string, at: number, { start, change }: Line): boolean {
  const previous = text.charAt(at - 1);
  if (at === start || isGap(previous)) return true;
  if (!isWideBlank(previous)) return false;
  // Indentation before a comment is mended as indentation.
  if (text.slice(start, at).trim() !== '') change(at - 1, ' ', 'commentBlanks');
  return true;
}

const afterValue = /[^\S\n]*(?:$|[,，}｝\]］#])/my;

function closeBracket(text: string, at: number, sign: string, { open, change }: Line): void {
  const opening = open.at(-1);
  if (opening === undefined || pairs.get(opening.sign) !== sign) return;
  open.pop();
  afterValue.lastIndex = at + 1;
  if (!opening.isValue || !afterValue.test(text)) return;
  change(opening.at, opening.sign, 'brackets');
  change(at, sign, 'brackets');
}
