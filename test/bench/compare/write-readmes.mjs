import { readFileSync, writeFileSync } from 'node:fs';

const readmes = { en: '../../../README.md', zh: '../../../README.zh-CN.md' };
const marked = /(<!-- begin benchmark -->\n)[\s\S]*?(<!-- end benchmark -->)/;

/** The tables of one run, in the language of each README. */
export function writeReadmes(summary) {
  for (const [language, path] of Object.entries(readmes)) {
    const file = new URL(path, import.meta.url);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(marked, (_, begin, end) => `${begin}\n${summary(language)}\n\n${end}`),
    );
  }
}
