import type { Frame } from './flow-items.js';
import { mend, type Scan } from './scan.js';

/** From the first comma of `250,000` on: the rest of the number, with no key after it. */
const groups = /(?:,\d{3})+(?!\d)(?=[^,{}[\]:：\n]{0,20}(?:[,}\n]|$))/y;

/** Commas that group the digits of a value in braces would make entries of them: they go. */
export function mendGroupedDigits(scan: Scan, at: number, frame: Frame): number | undefined {
  if (!frame.isMapping || !frame.hasColon) return undefined;
  const { text } = scan;
  const digits = /(?<![\d.,])\d{1,3}$/.exec(text.slice(Math.max(0, at - 5), at))?.[0];
  groups.lastIndex = at;
  const rest = digits === undefined ? undefined : groups.exec(text)?.[0];
  if (digits === undefined || rest === undefined) return undefined;
  const span = { start: at - digits.length, end: at + rest.length };
  const edits = [...rest.matchAll(/,/g)].map(({ index }) => ({
    span: { start: at + index, end: at + index + 1 },
    text: '',
  }));
  const title = { zh: '删去数里的逗号', en: 'delete the commas of the number' };
  const written = text.slice(span.start, span.end);
  const parameters = { written, digits: written.replaceAll(',', '') };
  mend(scan, 'grouped-digits', span, parameters, { title, edits });
  return span.end;
}
