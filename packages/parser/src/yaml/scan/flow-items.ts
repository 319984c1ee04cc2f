import { createDiagnostic } from '@tiaoli/diagnostics';
import { type Scan, skipBlanks } from './scan.js';

/** A brace or bracket that is open. */
export interface Frame {
  readonly isMapping: boolean;
  /** The present entry has had its colon. */
  hasColon: boolean;
  /** Nothing of the present entry has been read. */
  isFresh: boolean;
}

/** In braces and brackets a comma separates, not a `-`. */
export function mendFlowDash(scan: Scan, at: number, frame: Frame): number {
  const next = skipBlanks(scan.text, at + 1);
  scan.dashes.push({ span: { start: at, end: next }, text: frame.isFresh ? '' : ', ' });
  return next;
}

/** One diagnostic for all of them: they are one habit, not many slips. */
export function reportDashes(scan: Scan): void {
  const [first] = scan.dashes;
  if (first === undefined) return;
  const title = { zh: '改用逗号分隔', en: 'separate them by commas' };
  scan.edits.push(...scan.dashes);
  const fix = { title, edits: scan.dashes };
  scan.diagnostics.push(createDiagnostic('block-in-braces', first.span, {}, { fix }));
}
