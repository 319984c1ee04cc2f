import { dirname, join } from 'node:path';
import { appendCase, type NewCase, newCaseFile } from '@tiaoli/cases';
import { applyFix, type Bilingual, type Language } from '@tiaoli/diagnostics';
import type { MutantResult } from '@tiaoli/mutation';
import { type Attempt, failed } from '../attempt.js';
import type { RanFile } from '../commands/test.js';
import type { Context } from '../context.js';
import { isSheet } from '../files/find-files.js';
import { writeFiles } from '../files/write-files.js';
import { say } from '../texts.js';
import type { MutatedPolicy } from './mutation-text.js';

/** Cases that were written, and the files that they are in. */
export interface WrittenSuggestions {
  readonly count: number;
  readonly paths: readonly string[];
}

const title: Bilingual = { zh: '添加用例', en: 'add a case' };

/** Puts a case for each change that could be shown at the end of a file of cases of its policy. */
export function writeSuggestions(
  mutated: readonly MutatedPolicy[],
  files: readonly RanFile[],
  context: Context,
): Attempt<WrittenSuggestions> {
  const texts = new Map<string, string>();
  for (const { path, source } of files) if (!isSheet(path)) texts.set(path, source.text);
  const changed = new Map<string, string>();
  let count = 0;
  for (const { policy, report } of mutated) {
    for (const written of casesFor(report.mutants, context.language)) {
      const target = [...texts].flatMap(([path, text]) => {
        const edit = appendCase(text, policy, written);
        return edit === undefined ? [] : [{ path, text: applyFix(text, { title, edits: [edit] }) }];
      })[0] ?? {
        path: join(dirname(policy.source.name), 'cases', 'proposed.yaml'),
        text: newCaseFile(policy, written, context.language),
      };
      texts.set(target.path, target.text);
      changed.set(target.path, target.text);
      count++;
    }
  }
  const all = [...changed].map(([path, text]) => ({ path, text }));
  const written = writeFiles(all, () => true, context);
  return failed(written) ? written : { value: { count, paths: written.value } };
}

/** Changes that the same facts show are one case. */
function casesFor(mutants: readonly MutantResult[], language: Language): readonly NewCase[] {
  const byFacts = new Map<string, MutantResult[]>();
  for (const mutant of mutants) {
    if (mutant.suggestion === undefined) continue;
    const { facts, asOf, place } = mutant.suggestion;
    const key = JSON.stringify([facts, asOf, place]);
    byFacts.set(key, [...(byFacts.get(key) ?? []), mutant]);
  }
  return [...byFacts.values()].flatMap((all) => newCase(all, language) ?? []);
}

function newCase(all: readonly MutantResult[], language: Language): NewCase | undefined {
  const [first] = all;
  if (first?.suggestion === undefined) return undefined;
  const { facts, asOf, place } = first.suggestion;
  const name = say(language, 'suggestedName', { words: first.words[language] });
  const words = { name, count: all.length, more: all.length - 1 };
  const differences = all.flatMap(({ suggestion }) => suggestion?.differences ?? []);
  const expected = new Map(
    differences.map(({ rule, element, now }) => [
      `${element ?? ''}.${rule}`,
      { rule, got: now, toConfirm: true, ...(element === undefined ? {} : { element }) },
    ]),
  );
  return {
    name: all.length === 1 ? name : say(language, 'suggestedMore', words),
    asOf,
    ...(place === undefined ? {} : { place }),
    facts,
    expected: [...expected.values()],
  };
}

export function writtenText({ count, paths }: WrittenSuggestions, { language }: Context): string {
  if (count === 0) return '';
  const listed = paths.join(say(language, 'listComma'));
  return `${say(language, 'suggestionsWritten', { count, paths: listed })}\n`;
}
