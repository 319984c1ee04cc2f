import { allInputs, allRules, type Core, meaningOf, qualifiedName } from '@tiaoli/ir';
import { hashText, type LoadedPolicy } from 'tiaoli';

/** What is kept of a published version, to know it again. */
export interface LockedVersion {
  readonly effective: string;
  /** Of the text: see `hashText`. */
  readonly text: string;
  /** Of all that takes part in what it decides. */
  readonly meaning: string;
  /** The same piece by piece, so that what was changed can be named. */
  readonly parts: Readonly<Record<string, string>>;
}

/** How many digits tell pieces of one policy apart. */
const digits = 12;

export function lockedVersion(policy: LoadedPolicy): LockedVersion {
  const parts = new Map<string, string>();
  addParts(parts, policy.core, '');
  for (const [place, { core }] of policy.variants) addParts(parts, core, `${place} `);
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  const hashed = sorted.map(([name, text]) => [name, hashOf(text)] as const);
  return {
    effective: policy.effective,
    text: policy.hash,
    meaning: hashText(sorted.map((pair) => pair.join('\n')).join('\n')),
    parts: Object.fromEntries(hashed),
  };
}

function hashOf(text: string): string {
  return hashText(text).replace('sha256:', '').slice(0, digits);
}

function addParts(parts: Map<string, string>, core: Core, prefix: string): void {
  const add = (kind: string, name: string, piece: unknown): void => {
    parts.set(`${prefix}${kind} ${name}`, meaningOf(piece));
  };
  add('policy', core.policy, [core.effective, core.until, core.supersedes, core.uses]);
  for (const each of core.enumerations) add('enumeration', each.name, each);
  for (const { name, key, unit } of core.entities) add('entity', name, [key, unit]);
  for (const { declared, entity } of allInputs(core)) {
    add('input', qualifiedName(entity?.name, declared.name), declared);
  }
  for (const each of core.parameters) add('parameter', each.name, each);
  for (const { declared, entity } of allRules(core)) {
    add('rule', qualifiedName(entity?.name, declared.name), declared);
  }
}
