import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export interface PackageManifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export interface WorkspacePackage {
  /** The folder under `packages`. */
  readonly folder: string;
  readonly path: string;
  readonly manifest: PackageManifest;
  /** The packages of this workspace that it may import, by name. */
  readonly imports: readonly string[];
}

/** The packages in pipeline order, as `pnpm-workspace.yaml` lists them. */
export function workspacePackages(): readonly WorkspacePackage[] {
  const workspace = readText('pnpm-workspace.yaml');
  const folders = [...workspace.matchAll(/^ {2}- packages\/(\S+)/gm)].map(
    (match) => match[1] ?? '',
  );
  const names = new Set(folders.map((folder) => manifestOf(folder).name));
  return folders.map((folder) => {
    const manifest = manifestOf(folder);
    return {
      folder,
      path: join(root, 'packages', folder),
      manifest,
      imports: Object.keys(manifest.dependencies ?? {}).filter((name) => names.has(name)),
    };
  });
}

function manifestOf(folder: string): PackageManifest {
  return JSON.parse(readText(`packages/${folder}/package.json`)) as PackageManifest;
}

/** A file of the repository by its path from the root. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const skipped = new Set(['node_modules', 'dist', 'generated', 'coverage']);

/** Paths from the root of the files under a folder that end in one of the suffixes, sorted. */
export function filesUnder(folder: string, ...suffixes: readonly string[]): readonly string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  const found: string[] = [];
  const pending = [start];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const path = join(next, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name)) pending.push(path);
      if (entry.isFile() && suffixes.some((suffix) => entry.name.endsWith(suffix))) {
        found.push(relative(root, path));
      }
    }
  }
  return found.sort();
}
