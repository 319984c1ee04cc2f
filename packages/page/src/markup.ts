import type { Bilingual } from '@tiaoli/diagnostics';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands between tags and in attributes: no sign of it is markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}

/** A text in both languages, of which the page shows one. */
export function both({ zh, en }: Bilingual): string {
  if (zh === en) return `<bdi>${escaped(zh)}</bdi>`;
  return `<bdi lang="zh-CN">${escaped(zh)}</bdi><bdi lang="en">${escaped(en)}</bdi>`;
}
