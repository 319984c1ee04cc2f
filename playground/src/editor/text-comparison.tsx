import { useEffect, useRef } from 'react';
import { languageId } from './models.js';
import { editor } from './monaco.js';

export interface TextComparisonProps {
  readonly before: string;
  readonly after: string;
  readonly height: string;
}

/** Two texts side by side, the differences marked. */
export function TextComparison({ before, after, height }: TextComparisonProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return;
    const original = editor.createModel(before, languageId);
    const modified = editor.createModel(after, languageId);
    const comparison = editor.createDiffEditor(place.current, {
      automaticLayout: true,
      readOnly: true,
      minimap: { enabled: false },
      renderOverviewRuler: false,
      scrollBeyondLastLine: false,
      hideUnchangedRegions: { enabled: true },
    });
    comparison.setModel({ original, modified });
    return () => {
      comparison.dispose();
      original.dispose();
      modified.dispose();
    };
  }, [before, after]);
  return <div ref={place} style={{ height, width: '100%' }} />;
}
