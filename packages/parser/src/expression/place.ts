import type { Span, TextEdit } from '@tiaoli/diagnostics';
import { normalizeWidth } from '@tiaoli/syntax';
import { type LocatedText, spanWithin } from '../located-text.js';

/** The scalar being read: its text with half-width signs, and its place in the file. */
export interface Place {
  /** As typed. */
  readonly written: string;
  /** With half-width signs; the same length. */
  readonly text: string;
  /** A stretch as typed, shortened for a message. */
  shown(start: number, end: number): string;
  span(start: number, end: number): Span;
  edit(start: number, end: number, text: string): TextEdit;
}

export function placeOf(located: LocatedText): Place {
  const span = (start: number, end: number): Span => spanWithin(located, start, end);
  return {
    written: located.text,
    text: normalizeWidth(located.text),
    shown: (start, end) => shorten(located.text.slice(start, end)),
    span,
    edit: (start, end, text) => ({ span: span(start, end), text }),
  };
}

const mostShown = 60;

/** A message shows no more than the beginning of a very long word. */
export function shorten(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}
