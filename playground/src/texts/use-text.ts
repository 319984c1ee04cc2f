import type { Bilingual } from '@tiaoli/diagnostics';
import { useCallback } from 'react';
import { useSettings } from '../state/settings.js';

/** Says a text in the chosen language; `{name}` in it is filled from the words. */
export type Say = (text: Bilingual, words?: Readonly<Record<string, string | number>>) => string;

export function useText(): Say {
  const language = useSettings((state) => state.language);
  return useCallback<Say>((text, words = {}) => fill(text[language], words), [language]);
}

export function fill(text: string, words: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(words[name] ?? whole));
}
