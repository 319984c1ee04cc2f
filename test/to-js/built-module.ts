import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WrittenModule } from '@tiaoli/to-js';

export interface BuiltModule {
  on(asOf: string): (facts: unknown) => Readonly<Record<string, unknown>> | undefined;
  decide(facts: unknown, asOf: string): Readonly<Record<string, unknown>> | undefined;
}

/** A folder for modules that are imported as any other is. */
export interface ModuleFolder {
  readonly path: string;
  load(name: string, written: Pick<WrittenModule, 'code' | 'types'>): Promise<BuiltModule>;
  remove(): void;
}

export function createModuleFolder(): ModuleFolder {
  const path = mkdtempSync(join(tmpdir(), 'tiaoli-module-'));
  writeFileSync(join(path, 'package.json'), '{ "type": "module" }\n');
  return {
    path,
    load: async (name, { code, types }) => {
      writeFileSync(join(path, `${name}.js`), code);
      writeFileSync(join(path, `${name}.d.ts`), types);
      return import(pathToFileURL(join(path, `${name}.js`)).href);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
