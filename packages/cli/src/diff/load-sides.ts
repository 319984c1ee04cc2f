import { hasErrors, type LoadedPolicy, loadPolicies } from 'tiaoli';
import { type Attempt, failed, wrong } from '../attempt.js';
import type { Context } from '../context.js';
import { findPolicy } from '../files/find-policy.js';
import { gitText } from '../files/git-text.js';
import { findingsIn } from '../output/finding.js';

export interface Sides {
  readonly before: LoadedPolicy;
  readonly after: LoadedPolicy;
}

/** Two policies by what a user calls them. */
export function loadSides(before: string, after: string, context: Context): Attempt<Sides> {
  const [one, other] = [before, after].map((name) => findPolicy(name, context.today(), context));
  if (one === undefined || failed(one)) return one ?? wrong([]);
  if (other === undefined || failed(other)) return other ?? wrong([]);
  return { value: { before: one.value, after: other.value } };
}

/** A policy as it is, and as git has it at a revision, with the same policies that it uses. */
export function loadAgainst(name: string, revision: string, context: Context): Attempt<Sides> {
  const found = findPolicy(name, context.today(), context);
  if (failed(found)) return found;
  const after = found.value;
  const text = gitText(after.source.name, revision, context);
  if (failed(text)) return text;
  const used = usedBy(after).map(({ source }) => ({ name: source.name, text: source.text }));
  const path = `${after.source.name}@${revision}`;
  const [loaded] = loadPolicies([{ name: path, text: text.value }, ...used]);
  if (loaded?.policy !== undefined) return { value: { before: loaded.policy, after } };
  const errors = loaded?.diagnostics.filter((each) => hasErrors([each])) ?? [];
  return wrong(loaded === undefined ? [] : findingsIn(loaded.source, errors));
}

function usedBy(policy: LoadedPolicy): readonly LoadedPolicy[] {
  const all = new Set(policy.uses);
  // A set goes on with what is added while it is walked.
  for (const { uses = [] } of all) for (const each of uses) all.add(each);
  return [...all];
}
