import { useEffect } from 'react';
import { useFocus } from '../state/focus.js';
import { modelOf } from './models.js';
import type { editor } from './monaco.js';
import { rangeOf } from './places.js';
import './marks.css';

type Editor = editor.IStandaloneCodeEditor | undefined;

/** Scrolls to what a panel wants seen, and marks it until something else is. */
export function useReveal(created: Editor, path: string): void {
  const reveal = useFocus((state) => state.reveal);
  useEffect(() => {
    if (created === undefined || reveal?.path !== path) return;
    const range = rangeOf(modelOf(path), reveal.start, reveal.end);
    created.revealRangeInCenterIfOutsideViewport(range);
    created.setPosition({ lineNumber: range.startLineNumber, column: range.startColumn });
    const marks = created.createDecorationsCollection([
      { range, options: { className: 'revealed' } },
    ]);
    return () => marks.clear();
  }, [created, path, reveal]);
}

/** Marks the pieces of the text that decided the answer at hand. */
export function useHighlights(created: Editor, path: string): void {
  const { path: highlighted, highlights } = useFocus();
  useEffect(() => {
    if (created === undefined || highlighted !== path) return;
    const model = modelOf(path);
    const marks = created.createDecorationsCollection(
      highlights.map(({ start, end }) => ({
        range: rangeOf(model, start, end),
        options: { className: 'matched', linesDecorationsClassName: 'matched-line' },
      })),
    );
    return () => marks.clear();
  }, [created, highlighted, highlights, path]);
}
