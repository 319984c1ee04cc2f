import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import { type Core, isInRange, type Use } from '@tiaoli/ir';
import { policyInForce } from '../in-force.js';
import { nowhere } from '../nowhere.js';
import { type InPlace, placesOf, policyInPlace } from '../place.js';
import type { LoadedPolicy } from '../policy.js';

/** The versions that the uses of a policy mean on a date, those that they use included. */
export interface ResolvedUses {
  readonly byUse: ReadonlyMap<Use, LoadedPolicy>;
  /** As the linked core calls them: 信用, or 信用.基础 for one that 信用 uses. */
  readonly byAlias: ReadonlyMap<string, LoadedPolicy>;
  /** Why some of them cannot be told. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A policy that uses two that use two each would soon be linked thousands of times. */
const mostLinked = 200;

export function resolveUses(
  policy: LoadedPolicy,
  asOf: string,
  place: string | undefined,
): ResolvedUses {
  const byUse = new Map<Use, LoadedPolicy>();
  const byAlias = new Map<string, LoadedPolicy>();
  const pending: { readonly user: LoadedPolicy; readonly prefix: string }[] = [
    { user: policy, prefix: '' },
  ];
  for (const { user, prefix } of pending) {
    for (const use of user.core.uses ?? []) {
      const found = versionOf(use, user, asOf);
      const { policy: used, diagnostics } =
        found === undefined
          ? { diagnostics: [notInForce(use, user, asOf)] }
          : inPlace(found, place);
      if (used === undefined) return { byUse, byAlias, diagnostics };
      const alias = `${prefix}${use.alias}`;
      byUse.set(use, used);
      byAlias.set(alias, used);
      pending.push({ user: used, prefix: `${alias}.` });
      if (byAlias.size > mostLinked) {
        const limit = String(mostLinked);
        return {
          byUse,
          byAlias,
          diagnostics: [createDiagnostic('too-many-uses', nowhere, { limit })],
        };
      }
    }
  }
  return { byUse, byAlias, diagnostics: [] };
}

/** What says nothing of places is the same in all of them. */
function inPlace(policy: LoadedPolicy, place: string | undefined): InPlace {
  const isSame = place === undefined || placesOf(policy).length === 0;
  return isSame ? { policy, diagnostics: [] } : policyInPlace(policy, place);
}

/** Of the versions in the range the one in force. */
function versionOf(use: Use, user: LoadedPolicy, asOf: string): LoadedPolicy | undefined {
  return policyInForce(candidates(use, user), use.policy, asOf).policy;
}

function candidates({ policy, range }: Use, { uses = [] }: LoadedPolicy): readonly LoadedPolicy[] {
  return uses.filter(({ id, version }) => id === policy && isInRange(version, range));
}

function notInForce(use: Use, user: LoadedPolicy, asOf: string): Diagnostic {
  const { policy: id, range } = use;
  const versions = {
    zh: candidates(use, user).map(inChinese).join('、'),
    en: candidates(use, user).map(inEnglish).join(', '),
  };
  return createDiagnostic('used-policy-not-in-force', nowhere, { id, range, asOf, versions });
}

function inChinese({ version, effective, until }: LoadedPolicy): string {
  return `\`${version}\`（${effective} 起${until === undefined ? '' : `，至 ${until}`}）`;
}

function inEnglish({ version, effective, until }: LoadedPolicy): string {
  return `\`${version}\` (from ${effective}${until === undefined ? '' : ` to ${until}`})`;
}

/** The core that a use means. */
export function coreOf(use: Use, { byUse }: ResolvedUses): Core {
  const found = byUse.get(use);
  if (found === undefined) throw new ReferenceError(`no version of ${use.policy} was found`);
  return found.core;
}
