import { caseKeys } from '@tiaoli/cases';
import { registerKeys } from '@tiaoli/sources';
import { keys } from '@tiaoli/syntax';

/** What a file of a workspace holds. */
export type FileKind = 'policy' | 'cases' | 'register' | 'other';

const policyKeys = [
  keys.policy.version,
  keys.policy.effective,
  keys.policy.inputs,
  keys.policy.rules,
];

const isCases = topLevelKey([caseKeys.file.cases]);
const isNamedPolicy = topLevelKey([keys.policy.policy]);
const isPolicy = topLevelKey(policyKeys);
const isRegister = topLevelKey([registerKeys.register.register]);

/**
 * What a file is, by its name and by the keys at its left margin, so that facts that lie beside a
 * policy are not taken for a broken one. A YAML file without text is a policy still to be written.
 */
export function kindOfText(path: string, text: string): FileKind {
  if (isSheet(path)) return 'cases';
  return /\.ya?ml$/i.test(path) ? classify(text) : 'other';
}

/** The same of YAML, whatever the file is called. */
export function classify(text: string): FileKind {
  if (isCases.test(text)) return 'cases';
  if (isNamedPolicy.test(text) || text.trim() === '') return 'policy';
  if (isRegister.test(text)) return 'register';
  return isPolicy.test(text) ? 'policy' : 'other';
}

/** Cases that a spreadsheet saved. */
export function isSheet(path: string): boolean {
  return /\.[ct]sv$/i.test(path);
}

function topLevelKey(rows: readonly { readonly zh: string; readonly en: string }[]): RegExp {
  const spellings = rows.flatMap(({ zh, en }) => [zh, en]).join('|');
  return new RegExp(`^\\ufeff?["']?(?:${spellings})["']?\\s*[:：]`, 'm');
}
