import type { Bilingual } from '@tiaoli/diagnostics';

/** A user's own text inside Markdown: nothing in it is markup. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!|<>~&]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

/** A piece of a policy as code. A longer fence than any in it ends it. */
export function code(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(({ 0: run }) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}tiaoli\n${text}\n${fence}`;
}

/** The same text in both languages. */
export const both = (text: string): Bilingual => ({ zh: text, en: text });

/** Parts in one line; absent and empty ones are left out. */
export function joined(parts: readonly (Bilingual | undefined)[]): Bilingual {
  const known = parts.flatMap((part) => (part === undefined || part.zh === '' ? [] : [part]));
  return {
    zh: known.map(({ zh }) => zh).join(' · '),
    en: known.map(({ en }) => en).join(' · '),
  };
}
