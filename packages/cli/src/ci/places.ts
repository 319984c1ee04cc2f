import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Context } from '../context.js';
import { gitLine } from './base/git.js';

/** What a file is called by those who know the repository and not where the command ran. */
export type RepositoryPath = (path: string) => string;

export function repositoryPaths({ folder }: Context): RepositoryPath {
  const here = realpathSync(folder);
  const root = gitLine(here, ['rev-parse', '--show-toplevel']) ?? here;
  return (path) => relative(root, resolve(here, path)).split(sep).join('/');
}
