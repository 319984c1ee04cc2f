import type { Bilingual } from '@tiaoli/diagnostics';

/** The end of a message that proposes names: empty where none is near. */
export function suggestion(names: readonly string[]): Bilingual {
  if (names.length === 0) return { zh: '', en: '' };
  const quoted = names.map((name) => `\`${name}\``);
  return { zh: `，是不是 ${quoted.join('、')}？`, en: `; did you mean ${quoted.join(' or ')}?` };
}
