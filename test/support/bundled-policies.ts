import { type LoadedPolicy, loadPolicies } from 'tiaoli';
import { filesUnder, readText } from './repository.js';

/** Every policy of the repository's folder that loads. */
export function bundledPolicies(): readonly LoadedPolicy[] {
  const files = filesUnder('policies', '.yaml').filter((path) => !/\/(cases|sources)\//.test(path));
  const loaded = loadPolicies(files.map((path) => ({ name: path, text: readText(path) })));
  return loaded.flatMap(({ policy }) => policy ?? []);
}
