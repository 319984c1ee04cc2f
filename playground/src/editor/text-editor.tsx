import { useEffect, useRef } from 'react';
import { useDark } from '../app/use-dark.js';
import { useAnswer } from '../engine/use-answer.js';
import { useFiles } from '../state/files.js';
import { useSettings } from '../state/settings.js';
import { showFindings } from './markers.js';
import { followStore, languageId, modelOf } from './models.js';
import { editor, languages } from './monaco.js';

languages.register({ id: languageId });
followStore();

export function TextEditor({ path }: { readonly path: string }) {
  const place = useRef<HTMLDivElement>(null);
  const held = useRef<editor.IStandaloneCodeEditor>(undefined);
  const isDark = useDark();
  const language = useSettings((state) => state.language);
  const revision = useFiles((state) => state.byPath);
  const { value: findings } = useAnswer('diagnose', path, revision);

  useEffect(() => {
    if (place.current === null) return;
    const created = editor.create(place.current, {
      model: null,
      automaticLayout: true,
      fontSize: 14,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
      wordWrap: 'on',
      wrappingIndent: 'indent',
      'semanticHighlighting.enabled': true,
    });
    held.current = created;
    return () => created.dispose();
  }, []);
  useEffect(() => held.current?.setModel(modelOf(path)), [path]);
  useEffect(() => editor.setTheme(isDark ? 'vs-dark' : 'vs'), [isDark]);
  useEffect(() => {
    if (findings !== undefined) showFindings(modelOf(path), findings, language);
  }, [findings, path, language]);

  return <div ref={place} style={{ height: '100%', width: '100%' }} />;
}
