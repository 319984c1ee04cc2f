import type { Language } from '@tiaoli/diagnostics';
import { engine } from '../engine/engine.js';
import { useNotices } from '../state/notices.js';
import { applyEdits } from './places.js';

const texts = {
  already: { zh: '已经是规范的样子', en: 'It is in order already' },
};

/** Puts the whole text in order, its keywords in one language if wanted; or says why it cannot. */
export async function formatText(path: string, keywords?: Language): Promise<void> {
  const formatted = await engine.ask('format', { path, ...(keywords && { keywords }) });
  const { tell } = useNotices.getState();
  if ('problem' in formatted) tell('warning', formatted.problem);
  else if (formatted.edits.length === 0) tell('info', texts.already);
  else applyEdits(formatted.edits);
}

/** Into the language that most of the file is not in. */
export async function switchKeywords(path: string): Promise<void> {
  const language = await engine.ask('keywordsOf', path);
  await formatText(path, language === 'zh' ? 'en' : 'zh');
}
