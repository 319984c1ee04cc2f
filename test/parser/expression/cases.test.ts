import { readdirSync, readFileSync } from 'node:fs';
import { applyFix } from '@tiaoli/diagnostics';
import { describe, expect, test } from 'vitest';
import { outcomeOf, parseCases, read, readerFor } from './read-case.js';

const folder = new URL('./cases/', import.meta.url);

for (const file of readdirSync(folder).sort()) {
  describe(file.replace(/\.txt$/, ''), () => {
    for (const each of parseCases(readFileSync(new URL(file, folder), 'utf8'))) {
      test(each.title, () => {
        const reader = readerFor(each);
        expect(each.sources.length).toBeGreaterThan(0);
        for (const source of each.sources) {
          expect(outcomeOf(reader, each.form, source)).toBe(each.expected);
          const { diagnostics } = read(reader, each.form, source);
          for (const { fix } of diagnostics) {
            if (fix === undefined) continue;
            const after = read(reader, each.form, applyFix(source, fix));
            expect(after.diagnostics.length).toBe(diagnostics.length - 1);
          }
        }
      });
    }
  });
}
