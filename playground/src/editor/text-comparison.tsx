import { useEffect, useRef } from 'react';
import { useDark } from '../app/use-dark.js';
import { useText } from '../texts/use-text.js';
import { languageId } from './models.js';
import { editor } from './monaco.js';
import { defineThemes, themeNames } from './themes.js';

// On narrow screens it may be seen before any text was.
defineThemes();

export interface TextComparisonProps {
  readonly before: string;
  readonly after: string;
  readonly height: string;
  /** What each side is called by a screen reader. */
  readonly labels?: { readonly before: string; readonly after: string };
}

const texts = {
  before: { zh: '左边的文本', en: 'Text on the left' },
  after: { zh: '右边的文本', en: 'Text on the right' },
};

/** Two texts side by side, the differences marked. */
export function TextComparison({ before, after, height, labels }: TextComparisonProps) {
  const say = useText();
  const beforeLabel = labels?.before ?? say(texts.before);
  const afterLabel = labels?.after ?? say(texts.after);
  const place = useRef<HTMLDivElement>(null);
  const isDark = useDark();
  useEffect(() => editor.setTheme(isDark ? themeNames.dark : themeNames.light), [isDark]);
  useEffect(() => {
    if (place.current === null) return;
    const original = editor.createModel(before, languageId);
    const modified = editor.createModel(after, languageId);
    const comparison = editor.createDiffEditor(place.current, {
      automaticLayout: true,
      readOnly: true,
      diffWordWrap: 'on',
      minimap: { enabled: false },
      renderOverviewRuler: false,
      scrollBeyondLastLine: false,
      hideUnchangedRegions: { enabled: true },
    });
    comparison.setModel({ original, modified });
    // What it is created with does not reach its two sides.
    comparison.getOriginalEditor().updateOptions({ ariaLabel: beforeLabel });
    comparison.getModifiedEditor().updateOptions({ ariaLabel: afterLabel });
    return () => {
      comparison.dispose();
      original.dispose();
      modified.dispose();
    };
  }, [before, after, beforeLabel, afterLabel]);
  return <div ref={place} style={{ height, width: '100%' }} />;
}
