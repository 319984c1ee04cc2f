import { caseKeys } from '@tiaoli/cases';
import {
  builtInUnits,
  expressionKeywords,
  formatNames,
  functions,
  groupCounts,
  hitPolicies,
  type Keyword,
  keys,
  remainderRules,
  roundingModes,
  typeNames,
} from '@tiaoli/syntax';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { filesUnder, readText } from '../support/repository.js';

const allKeys: readonly Keyword[] = [...Object.values(keys), ...Object.values(caseKeys)].flatMap(
  (context) => Object.values<Keyword>(context),
);
const tables = [
  expressionKeywords,
  typeNames,
  formatNames,
  functions,
  groupCounts,
  hitPolicies,
  roundingModes,
  remainderRules,
];
/** What is written in a policy in Chinese: nobody else uses these words in a program. */
const words = new Set(
  [
    ...[...allKeys, ...tables.flatMap((table) => Object.values<Keyword>(table))].map(
      ({ zh }) => zh,
    ),
    ...builtInUnits.map(({ name }) => name),
  ].filter((word) => /\p{Script=Han}/u.test(word)),
);

const names = [...new Set(allKeys.flatMap(({ zh, en }) => [zh, en]))].filter(
  (name) => name !== 'zh' && name !== 'en',
);
/** A line of a policy or of a file of cases, such as `版本: ` or `version: `. */
const line = new RegExp(`(^|\\n)[ \\t-]*(${names.map(escaped).join('|')}): `, 'u');

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Strings, pieces of templates and names of properties, save what is said to a person. */
function* stringsIn(node: unknown): Generator<string> {
  if (Array.isArray(node)) {
    for (const each of node) yield* stringsIn(each);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { type, key, value } = node as Record<string, unknown>;
  if (type === 'Literal' && typeof value === 'string') yield value;
  if (type === 'TemplateElement') yield (value as { cooked: string }).cooked;
  if (type === 'Identifier') yield (node as { name: string }).name;
  if (type === 'Property' && isLanguage(key)) return;
  for (const each of Object.values(node)) yield* stringsIn(each);
}

function isLanguage(key: unknown): boolean {
  const { name } = key as { name?: string };
  return name === 'zh' || name === 'en';
}

function knowledgeIn(source: string): readonly string[] {
  const all = [...stringsIn(parseAst(source, { lang: 'tsx' }))];
  return all.filter((each) => words.has(each) || line.test(each));
}

describe('the playground knows nothing of the language by itself', () => {
  test.each(filesUnder('playground/src', '.ts', '.tsx'))('%s', (file) => {
    expect(knowledgeIn(readText(file))).toEqual([]);
  });

  test('and does not go round the packages that do', () => {
    const { dependencies } = JSON.parse(readText('playground/package.json')) as {
      dependencies: Readonly<Record<string, string>>;
    };
    const inside = ['syntax', 'ir', 'parser', 'checker', 'printer', 'linker', 'evaluator'];
    expect(inside.filter((name) => `@tiaoli/${name}` in dependencies)).toEqual([]);
  });

  test('such knowledge is found', () => {
    expect(knowledgeIn("const key = '施行';")).toEqual(['施行']);
    expect(knowledgeIn('const row = { 单位: 1 };')).toEqual(['单位']);
    expect(knowledgeIn('const text = `a\\nversion: ${1}\\n`;')).toHaveLength(1);
    expect(knowledgeIn("const texts = { key: { zh: '施行', en: 'version: ' } };")).toEqual([]);
  });
});
