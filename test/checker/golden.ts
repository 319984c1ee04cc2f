import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect } from 'vitest';

/** A policy and the file that holds what is expected of it. */
export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly golden: URL;
}

/** All `*.yaml` of a folder of `cases/`. */
export function samples(folder: string): readonly Sample[] {
  const place = new URL(`./cases/${folder}/`, import.meta.url);
  return readdirSync(place)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const name = basename(file, '.yaml');
      return {
        name,
        text: readFileSync(new URL(file, place), 'utf8'),
        golden: new URL(`${name}.txt`, place),
      };
    });
}

/** Compares with the golden file; writes it where there is none, or with UPDATE=1. */
export function expectGolden({ golden }: Sample, actual: string): void {
  const text = `${actual.trimEnd()}\n`;
  if (!existsSync(golden) || process.env.UPDATE === '1') writeFileSync(golden, text);
  expect(text).toBe(readFileSync(golden, 'utf8'));
}
