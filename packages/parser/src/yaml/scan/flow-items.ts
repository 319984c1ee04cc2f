import { createDiagnostic, type Span } from '@tiaoli/diagnostics';
import { mend, type Scan, skipBlanks } from './scan.js';

/** A brace or bracket that is open. */
export interface Frame {
  readonly isMapping: boolean;
  /** The present entry has had its colon. */
  hasColon: boolean;
  /** Nothing of the present entry has been read. */
  isFresh: boolean;
  /** A text without quotes has begun, which may go on in the next line whatever it begins with. */
  isText: boolean;
  /** Its items are written with `-`. */
  hasDashes: boolean;
  /** Where a quoted text or an inner collection ended, after which only a comma or colon comes. */
  doneAt: number | undefined;
  /** The key of the present entry is one of the language's own. */
  isKeyKnown: boolean;
  /** The text without quotes that such a key has, in the present entry and in the one before. */
  value: Span | undefined;
  valueBefore: Span | undefined;
}

export const openFrame = (isMapping: boolean): Frame => ({
  isMapping,
  hasColon: false,
  isFresh: true,
  isText: false,
  hasDashes: false,
  doneAt: undefined,
  isKeyKnown: false,
  value: undefined,
  valueBefore: undefined,
});

/** After a comma. */
export function beginEntry(frame: Frame): void {
  frame.hasColon = false;
  frame.isFresh = true;
  frame.isText = false;
  frame.doneAt = undefined;
  frame.isKeyKnown = false;
  frame.valueBefore = frame.value;
  frame.value = undefined;
}

/** In braces and brackets a comma separates, not a `-`. */
export function mendFlowDash(scan: Scan, at: number, frame: Frame): number {
  const next = skipBlanks(scan.text, at + 1);
  scan.dashes.push({ span: { start: at, end: next }, text: frame.isFresh ? '' : ', ' });
  beginEntry(frame);
  frame.hasDashes = true;
  return next;
}

/** One diagnostic for all of them: they are one habit, not many slips. */
export function reportDashes(scan: Scan): void {
  const [first] = scan.dashes;
  if (first === undefined) return;
  const title = { zh: '改用逗号分隔', en: 'separate them by commas' };
  for (const edit of scan.dashes) scan.edits.push(edit);
  const fix = { title, edits: scan.dashes };
  scan.diagnostics.push(createDiagnostic('block-in-braces', first.span, {}, { fix }));
}

/** Two commas with nothing between them, or one before the first entry. */
export function mendEmptyEntry(scan: Scan, at: number): void {
  const span = { start: at, end: at + 1 };
  const title = { zh: '删去多余的逗号', en: 'delete the comma' };
  mend(scan, 'unexpected-text', span, { text: ',' }, { title, edits: [{ span, text: '' }] });
}

/** Something new begins where the entry before it is complete. */
export function mendMissingComma(scan: Scan, at: number, frame: Frame): void {
  if (frame.doneAt === undefined) return;
  const title = { zh: '补上逗号', en: 'add the comma' };
  const edits = [{ span: { start: frame.doneAt, end: frame.doneAt }, text: ',' }];
  mend(scan, 'missing-comma', { start: at, end: at + 1 }, {}, { title, edits });
  beginEntry(frame);
}
