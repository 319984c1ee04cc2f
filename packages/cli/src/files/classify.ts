import { caseKeys } from '@tiaoli/cases';
import { registerKeys } from '@tiaoli/sources';
import { keys } from '@tiaoli/syntax';

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
 * What a YAML file under a folder is, by the keys at its left margin, so that facts that lie beside
 * a policy are not taken for a broken one. A file without text is a policy that is still to be written.
 */
export function classify(text: string): FileKind {
  if (isCases.test(text)) return 'cases';
  if (isNamedPolicy.test(text) || text.trim() === '') return 'policy';
  if (isRegister.test(text)) return 'register';
  return isPolicy.test(text) ? 'policy' : 'other';
}

function topLevelKey(rows: readonly { readonly zh: string; readonly en: string }[]): RegExp {
  const spellings = rows.flatMap(({ zh, en }) => [zh, en]).join('|');
  return new RegExp(`^\\ufeff?["']?(?:${spellings})["']?\\s*[:：]`, 'm');
}

/** The policy that a text says it is, or is about, without reading all of it. */
export function claimedPolicy(text: string): string | undefined {
  const { zh, en } = keys.policy.policy;
  const line = new RegExp(`^\\ufeff?["']?(?:${zh}|${en})["']?\\s*[:：]\\s*["']?([^\\s"'#]+)`, 'm');
  return line.exec(text)?.[1];
}
