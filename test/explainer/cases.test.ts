import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainData, explainMarkdown, explainText, explanationSchema } from '@tiaoli/explainer';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readText, root } from '../support/repository.js';
import { decideCase, type Explained } from './explain-case.js';

const cases = 'test/explainer/cases';
const languages = ['zh', 'en'] as const;

const inLanguage = ({ decision, core, element }: Explained, language: (typeof languages)[number]) =>
  [decision, core, { language, ...(element === undefined ? {} : { element }) }] as const;

/** What an explanation must be, by the ending of the file that holds it. */
const forms = {
  'zh.txt': (explained: Explained) => explainText(...inLanguage(explained, 'zh')),
  'en.txt': (explained: Explained) => explainText(...inLanguage(explained, 'en')),
  'zh.md': (explained: Explained) => explainMarkdown(...inLanguage(explained, 'zh')),
  'en.md': (explained: Explained) => explainMarkdown(...inLanguage(explained, 'en')),
} as const;

/** What no sentence may hold: words of the program, doubled signs, a sign without its words. */
const slips = {
  zh: /true|false|undefined|NaN|\[object|null|[，。；：、]{2}|（）|“”|““|””|「「|[，；、]$|[，。；：][ \t]+\S|\d(?:元|平方米|分|人|户)(?![/）])/m,
  en: /true|false|undefined|NaN|\[object|null|[,.;:]{2}|\(\)|“”|““|””|[,;]$| {2,}\S+ {2,}$|[，。；：（）]| \.| ,/m,
} as const;

const isValid = new Ajv2020({ strict: true }).compile(explanationSchema);

/** Adding a folder with policy.yaml, facts.yaml and question.yaml adds a case. */
describe.each(readdirSync(join(root, cases)))('%s', (name) => {
  const folder = `${cases}/${name}`;
  const decided = decideCase(folder);

  test.each(Object.entries(forms))('explained as %s', (ending, form) => {
    const path = `${folder}/expected.${ending}`;
    const explained = form(decided);
    if (process.env.UPDATE === '1' || !existsSync(join(root, path))) {
      writeFileSync(join(root, path), explained);
    }
    expect(explained).toBe(readText(path));
  });

  test.each(languages)('is plain JSON of its schema in %s', (language) => {
    const data = explainData(...inLanguage(decided, language));
    expect(isValid(data), JSON.stringify(isValid.errors)).toBe(true);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  test.skipIf(name.startsWith('names_that')).each(languages)('reads well in %s', (language) => {
    // What a diagnostic says is its own affair.
    const text = explainText(...inLanguage(decided, language)).replace(
      /.*(?:不能得出结果|no result because|无法计算|worked out).*/g,
      '',
    );
    expect(text).not.toMatch(slips[language]);
  });
});
