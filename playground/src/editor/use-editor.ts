import { type RefObject, useEffect, useState } from 'react';
import { useDark } from '../app/use-dark.js';
import { useSettings } from '../state/settings.js';
import { modelOf } from './models.js';
import { editor } from './monaco.js';
import { themeNames } from './themes.js';

/** The editor in its place, showing a file. */
export function useEditor(
  place: RefObject<HTMLElement | null>,
  path: string,
): editor.IStandaloneCodeEditor | undefined {
  const [created, setCreated] = useState<editor.IStandaloneCodeEditor>();
  const isDark = useDark();
  const fontSize = useSettings((state) => state.fontSize);
  useEffect(() => {
    if (place.current === null) return;
    const made = editor.create(place.current, {
      model: null,
      automaticLayout: true,
      ariaLabel: path,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      // Full-width signs are how people type Chinese, not a trick.
      unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
      wordWrap: 'on',
      wrappingIndent: 'indent',
      tabSize: 2,
      insertSpaces: true,
      glyphMargin: true,
      // A dimmed number is too faint to read.
      renderFinalNewline: 'on',
      fixedOverflowWidgets: true,
      quickSuggestions: { other: true, strings: true, comments: false },
      'semanticHighlighting.enabled': true,
    });
    setCreated(made);
    return () => made.dispose();
  }, [place]);
  useEffect(() => {
    created?.setModel(modelOf(path));
    created?.updateOptions({ ariaLabel: path });
  }, [created, path]);
  useEffect(() => created?.updateOptions({ fontSize }), [created, fontSize]);
  useEffect(() => editor.setTheme(isDark ? themeNames.dark : themeNames.light), [isDark]);
  return created;
}
