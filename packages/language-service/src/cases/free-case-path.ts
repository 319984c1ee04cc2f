/** Beside the policy, under a name that no file has. */
export function freeCasePath(policy: string, paths: readonly string[]): string {
  const folder = policy.slice(0, policy.lastIndexOf('/') + 1);
  const taken = new Set(paths);
  let path = `${folder}cases/cases.yaml`;
  for (let next = 2; taken.has(path); next += 1) path = `${folder}cases/cases-${next}.yaml`;
  return path;
}
