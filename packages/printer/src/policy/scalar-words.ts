import {
  expressionKeywords,
  formatNames,
  groupCounts,
  hitPolicies,
  type Keyword,
  modalities,
  normalizeWidth,
  remainderRules,
  requirements,
  typeNames,
} from '@tiaoli/syntax';
import type { Languages } from './languages.js';
import type { ScalarRole } from './slots.js';

/** Roles of scalars that are one keyword, and the keywords that each may be. */
const words = {
  boolean: { true: expressionKeywords.true, false: expressionKeywords.false },
  type: typeNames,
  format: formatNames,
  hit: hitPolicies,
  counts: groupCounts,
  modality: modalities,
  require: requirements,
  remainder: remainderRules,
} as const satisfies { readonly [R in ScalarRole]?: Readonly<Record<string, Keyword>> };

export type WordRole = keyof typeof words;

export function isWordRole(role: ScalarRole): role is WordRole {
  return Object.hasOwn(words, role);
}

/** The keyword that a scalar is; undefined for a name, such as that of an enumeration. */
export function wordOf(role: WordRole, text: string): Keyword | undefined {
  return Object.values<Keyword>(words[role]).find((each) => each.zh === text || each.en === text);
}

/** The word that a requirement begins with: of `至少2项` it is 至少. */
export function requirementOf(text: string): Keyword | undefined {
  return Object.values<Keyword>(requirements).find(
    ({ zh, en }) => text.startsWith(zh) || text.startsWith(en),
  );
}

/** A short scalar of a policy file in canonical form. */
export function shortText(
  role: WordRole | 'name' | 'date' | 'unit',
  written: string,
  languages: Languages,
): string {
  const text = normalizeWidth(written).trim();
  if (role === 'name') return text;
  if (role === 'date') return isoDate(text);
  if (role === 'unit') return text.replace(/\s+/g, '');
  return wordOf(role, text)?.[languages[role]] ?? text;
}

function isoDate(text: string): string {
  const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (match === null) return text;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
