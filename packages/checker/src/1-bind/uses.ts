import { type Core, isInRange } from '@tiaoli/ir';
import type { Policy, PolicyReference, UseDeclaration } from '@tiaoli/syntax';
import { createFaces, type Face, versionsIn } from '../shared/faces.js';
import type { Findings } from '../shared/findings.js';
import { replaceFix } from '../shared/fixes.js';
import type { UsablePolicies } from '../usable-policies.js';
import { declaredWords } from './names.js';
import type { Names } from './scope.js';

/** Another policy under the name that this one gives it. */
export interface UsedPolicy {
  readonly alias: string;
  readonly declaration: UseDeclaration;
  /** Its versions in the range, the latest first; none where something is wrong, which was reported. */
  readonly versions: readonly Face[];
}

/** The policies that a policy uses, by the names that it gives them. */
export function bindUses(
  policy: Policy,
  names: Names,
  usable: UsablePolicies | undefined,
  findings: Findings,
): ReadonlyMap<string, UsedPolicy> {
  const uses = new Map<string, UsedPolicy>();
  const faceOf = createFaces(usable?.cores ?? []);
  for (const declaration of policy.uses) {
    const alias = declaration.name.text;
    if (uses.has(alias)) continue;
    checkAlias(declaration, policy, names, findings);
    const { used } = declaration;
    const found = used === undefined ? [] : findVersions(used, policy, usable, findings);
    const versions = [...found].sort(latestFirst).map(faceOf);
    uses.set(alias, { alias, declaration, versions });
  }
  return uses;
}

function latestFirst(left: Core, right: Core): number {
  return right.version.localeCompare(left.version, 'en', { numeric: true });
}

/** `信用.等级` must not mean two things. */
function checkAlias(
  { name }: UseDeclaration,
  { enumerations }: Policy,
  names: Names,
  { report }: Findings,
): void {
  const { text, span } = name;
  const declared = [...names.all.values(), ...names.owners.keys()];
  const same = declared.find((each) => each.name.text === text);
  if (same !== undefined) {
    report('name-conflict', span, { name: text, kind: declaredWords(same) });
  } else if (names.entities.has(text)) {
    report('name-conflict', span, { name: text, kind: { zh: '实体', en: 'an entity' } });
  } else if (enumerations.some((each) => each.name.text === text)) {
    report('name-conflict', span, { name: text, kind: { zh: '枚举', en: 'an enumeration' } });
  }
  for (const each of declared) {
    if (!each.name.text.startsWith(`${text}.`)) continue;
    const kind = { zh: '被引用条例的规则', en: 'a rule of a policy that is used' };
    report('name-conflict', each.name.span, { name: each.name.text, kind });
  }
}

function findVersions(
  used: PolicyReference,
  policy: Policy,
  usable: UsablePolicies | undefined,
  findings: Findings,
): readonly Core[] {
  const { id, range, span } = used;
  const own = policy.id?.text ?? '';
  const cycle = id === own ? [own, own] : (usable?.cycles?.get(id) ?? wayBack(own, id, usable));
  if (cycle !== undefined) {
    findings.report('cyclic-uses', span, { cycle: cycle.join(' → ') });
    return [];
  }
  if (usable === undefined) {
    findings.report('used-policy-missing', span, { id });
    return [];
  }
  const broken = usable.broken?.filter((each) => each.id === id) ?? [];
  if (broken.some(({ version }) => version === undefined || isInRange(version, range))) {
    findings.report('used-policy-broken', span, { id });
    return [];
  }
  const found = versionsIn(usable.cores, id, range);
  if (found.length > 0) return found;
  const versions = usable.cores.filter((each) => each.policy === id);
  if (versions.length + broken.length === 0) reportUnknown(used, usable, findings);
  else reportRange(used, versions, findings);
  return [];
}

/** The way from a policy that is used back to this one, over what the others use. */
function wayBack(
  own: string,
  id: string,
  usable: UsablePolicies | undefined,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [id];
  for (const at of queue) {
    for (const core of usable?.cores ?? []) {
      if (core.policy !== at) continue;
      for (const { policy } of core.uses ?? []) {
        if (policy === own) return [own, ...pathTo(at, cameFrom), own];
        if (policy === id || cameFrom.has(policy)) continue;
        cameFrom.set(policy, at);
        queue.push(policy);
      }
    }
  }
  return undefined;
}

function pathTo(end: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const path = [end];
  for (let at = cameFrom.get(end); at !== undefined; at = cameFrom.get(at)) path.unshift(at);
  return path;
}

function reportUnknown(
  { id, range, span }: PolicyReference,
  { cores }: UsablePolicies,
  findings: Findings,
): void {
  const [near] = findings.nearest(id, new Set(cores.map(({ policy }) => policy)));
  const suggestion =
    near === undefined
      ? { zh: '', en: '' }
      : { zh: `，是不是 \`${near}\`？`, en: `; did you mean \`${near}\`?` };
  const fix = near === undefined ? undefined : replaceFix(span, `${near}@${range}`);
  findings.report('unknown-policy', span, { id, suggestion }, { fix });
}

function reportRange(
  { id, range, span }: PolicyReference,
  cores: readonly Core[],
  findings: Findings,
): void {
  const [latest, ...older] = [...cores].sort(latestFirst).map(({ version }) => version);
  const versions = [latest, ...older].map((version) => `\`${version}\``).join('、');
  const major = latest?.split('.')[0];
  const fix = major === undefined ? undefined : replaceFix(span, `${id}@${major}`);
  findings.report('no-version-in-range', span, { id, range, versions }, { fix });
}
