import type { Span } from '@tiaoli/diagnostics';
import { findColon, isKnownKey, mendColon } from './colons.js';
import type { Frame } from './flow-items.js';
import { addTo } from './full-width.js';
import { isBlank, isGap, mend, quoteFix, type Scan, skipAnyBlanks } from './scan.js';
import { misreadSignInFlow, quoteSign } from './signs.js';

interface Token {
  readonly start: number;
  readonly end: number;
  /** Where reading goes on. */
  readonly next: number;
  /** A comma within its brackets split it. */
  readonly isSplit: boolean;
}

/** Past a text without quotes within braces or brackets. */
export function skipFlowText(scan: Scan, at: number, frame: Frame): number {
  const { text } = scan;
  const token = readToken(scan, at);
  const span = { start: token.start, end: token.end };
  const sign = frame.isText ? undefined : misreadSignInFlow(text, at);
  frame.isText = true;
  if (token.isSplit) {
    const parameters = { text: text.slice(span.start, span.end) };
    mend(scan, 'split-expression', span, parameters, quoteFix(text, span));
  } else if (sign !== undefined) quoteSign(scan, sign, span.start, Math.max(span.end, at + 1));
  else if (frame.isMapping) return checkEntry(scan, token, frame);
  else checkItem(scan, token);
  return Math.max(token.next, at + 1);
}

function readToken(scan: Scan, start: number): Token {
  const { text } = scan;
  let outermost = start;
  let depth = 0;
  let isSplit = false;
  let at = start;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (/[\n[\]{}]/.test(character)) break;
    if (/[(（「]/.test(character)) {
      if (depth === 0) outermost = at;
      depth += 1;
    } else if (/[)）」]/.test(character)) depth = Math.max(0, depth - 1);
    else if (
      character === ':' &&
      (isGap(text.charAt(at + 1)) || /[,[\]{}]/.test(text.charAt(at + 1)))
    )
      break;
    else if (character === '#' && isBlank(text.charAt(at - 1))) break;
    else if (character === ',') {
      if (depth === 0 || !isClosed(scan, outermost)) break;
      isSplit = true;
    }
  }
  let end = at;
  while (end > start && isGap(text.charAt(end - 1))) end -= 1;
  return { start, end, next: at, isSplit };
}

function isClosed(scan: Scan, opening: number): boolean {
  scan.closedBrackets ??= findClosedBrackets(scan.text);
  return scan.closedBrackets.has(opening);
}

/** The brackets of expressions that close before anything that no expression holds. */
function findClosedBrackets(text: string): ReadonlySet<number> {
  const closed = new Set<number>();
  let open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (/[(（「]/.test(character)) open.push(at);
    else if (/[)）」]/.test(character)) {
      const opening = open.pop();
      if (opening !== undefined) closed.add(opening);
    } else if (/[\n[\]{}]/.test(character)) open = [];
    else if (character === ':' && isGap(text.charAt(at + 1))) open = [];
  }
  return closed;
}

/** An entry of braces: finds full-width colons and commas, and commas that are missing. */
function checkEntry(scan: Scan, token: Token, frame: Frame): number {
  const { text } = scan;
  const endsInColon = text.charAt(token.next) === ':';
  let hasColon = frame.hasColon;
  let partStart = token.start;
  while (partStart < token.end) {
    const comma = text.indexOf('，', partStart);
    const partEnd = comma < 0 || comma > token.end ? token.end : comma;
    const isLast = partEnd === token.end;
    if (
      partStart > token.start &&
      startsEntry(scan, partStart, partEnd, isLast && endsInColon && hasColon)
    ) {
      mendComma(scan, partStart);
      hasColon = false;
    }
    if (!hasColon) hasColon = checkColon(scan, partStart, partEnd, isLast && endsInColon);
    partStart = partEnd + 1;
  }
  if (!frame.hasColon) frame.isKeyKnown = isKnownKey(scan, token.start, token.end);
  else if (frame.isKeyKnown && !endsInColon) frame.value = { start: token.start, end: token.end };
  frame.hasColon = hasColon;
  if (!hasColon && !endsInColon && frame.valueBefore)
    return joinValue(scan, token, frame.valueBefore);
  if (!hasColon || !endsInColon) return Math.max(token.next, token.start + 1);
  return mendSecondColon(scan, token, frame);
}

/** `{ en: A, B and C }`: what has no colon belongs to the text before the comma. */
function joinValue(scan: Scan, token: Token, before: Span): number {
  const { text } = scan;
  const more = /\s*,\s*[^\n,:：[\]{}]*[^\s,:：[\]{}](?=\s*[,}])/y;
  let { end } = token;
  for (more.lastIndex = end; more.test(text); ) end = more.lastIndex;
  const span = { start: before.start, end };
  mend(scan, 'split-expression', span, { text: text.slice(span.start, end) }, quoteFix(text, span));
  return end;
}

function startsEntry(scan: Scan, start: number, end: number, endsInColon: boolean): boolean {
  if (endsInColon) return true;
  const colon = findColon(scan.text, start, end);
  return colon >= 0 && isKnownKey(scan, start, colon);
}

/** Whether the part has a colon of its own, mended; the colon after it comes later. */
function checkColon(scan: Scan, start: number, end: number, endsInColon: boolean): boolean {
  const colon = findColon(scan.text, start, end);
  if (colon <= start) return false;
  if (endsInColon && !isKnownKey(scan, start, colon)) return false;
  mendColon(scan, start, colon);
  return true;
}

function mendComma(scan: Scan, partStart: number): void {
  const span = { start: partStart - 1, end: skipAnyBlanks(scan.text, partStart) };
  addTo(scan.fullWidth.commas, { span, text: ', ' }, '，');
}

/** A second colon in one entry: a comma is missing before its key, or the text needs quotes. */
function mendSecondColon(scan: Scan, token: Token, frame: Frame): number {
  const { text } = scan;
  const blank = text.slice(token.start, token.end).search(/\s\S+$/);
  if (blank > 0 && isKnownKey(scan, token.start + blank, token.end)) {
    const at = token.start + blank;
    const title = { zh: '补上逗号', en: 'add the comma' };
    const fix = { title, edits: [{ span: { start: at, end: at }, text: ',' }] };
    mend(scan, 'missing-comma', { start: at + 1, end: token.end }, {}, fix);
    frame.hasColon = false;
    return token.next;
  }
  const rest = /[^\n,[\]{}]*[^\s,[\]{}]/y;
  rest.lastIndex = token.next;
  const end = rest.test(text) ? rest.lastIndex : token.next + 1;
  const span = { start: token.start, end };
  mend(scan, 'colon-in-text', { start: token.next, end: token.next + 1 }, {}, quoteFix(text, span));
  return end;
}

/** `[优秀，良好]`: words that only a full-width comma separates are several items. */
function checkItem(scan: Scan, token: Token): void {
  const words = scan.text.slice(token.start, token.end).split('，');
  if (words.length < 2 || !words.every((word) => /^\s*[\p{L}\p{N}_]+\s*$/u.test(word))) return;
  let at = token.start;
  for (const word of words.slice(0, -1)) {
    at += word.length + 1;
    mendComma(scan, at);
  }
}
