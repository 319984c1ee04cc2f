import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkPolicy } from '@tiaoli/checker';
import type { Core } from '@tiaoli/ir';
import { parsePolicy } from '@tiaoli/parser';
import { writeModule } from '@tiaoli/to-js';
import fc from 'fast-check';
import { build, minify, parseAst } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { readText, root } from '../support/repository.js';
import { createModuleFolder } from './built-module.js';

const folder = createModuleFolder();
afterAll(folder.remove);

function coreOf(path: string): Core {
  const { core } = checkPolicy(parsePolicy(readText(path)).value);
  if (core === undefined) throw new Error(`${path} has errors`);
  return core;
}

const allowance = coreOf('test/to-js/cases/allowance.yaml');
const subsidy = coreOf('test/bench/workloads/subsidy.yaml');

/** `UPDATE=1` writes them anew; read the difference before committing it. */
function expectGolden(path: string, text: string): void {
  if (process.env.UPDATE === '1') writeFileSync(join(root, path), text);
  else expect(text).toBe(readText(path));
}

test('the module of a small policy reads as it is kept here', () => {
  const clauseText = ({ clause }: { readonly clause: string }) =>
    clause === '4' ? '符合条件的，按面积补贴。\n补贴以二万元为限。' : undefined;
  const { code, types } = writeModule(allowance, { trust: 'checked', clauseText });
  expectGolden('test/to-js/cases/allowance.js', code);
  expectGolden('test/to-js/cases/allowance.d.ts', types);
});

test('rules that are beyond it are named at the top, with the reason', () => {
  const { rules: declared } = allowance;
  const rules = declared.map((rule) =>
    rule.name === '符合条件'
      ? { ...rule, body: { ...rule.body, kind: 'filter' } as unknown as typeof rule.body }
      : rule,
  );
  const core = { ...allowance, rules };
  const { code, types, beyond, rules: written } = writeModule(core, { trust: 'checked' });
  expect(written).toEqual(['人均面积']);
  expect([...beyond.keys()]).toEqual(['符合条件', '补贴']);
  for (const text of [code, types])
    expect(text).toContain('//   补贴: 从名单里筛选 · it picks elements of a list\n');
  expect(types).not.toContain('readonly 补贴');
});

test('the rules that are asked, and no others, are in it', async () => {
  const written = writeModule(allowance, { trust: 'checked', rules: ['人均面积'] });
  expect(written.rules).toEqual(['人均面积']);
  expect(written.code).not.toContain('标准');
  const { decide } = await folder.load('one-rule', written);
  const facts = { 面积: 10.5, 人数: 2, 等级: '优秀', 开业日期: '2020-02-29' };
  expect(decide(facts, '2024-06-01')).toEqual({ 人均面积: 5.25 });
  expect(decide({ ...facts, 开业日期: '2021-02-29' }, '2024-06-01')).toBeUndefined();
});

test('the module of the subsidy is under 4 kB minified', async () => {
  const { code } = writeModule(subsidy, { trust: 'checked' });
  const { code: small } = await minify('subsidy.js', code);
  expect(Buffer.byteLength(small)).toBeLessThan(4000);
});

/** What a bundler makes of an entry. */
async function bundled(entry: string, text: string): Promise<string> {
  const path = join(folder.path, entry);
  writeFileSync(path, text);
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    root: folder.path,
    build: { write: false, minify: true, lib: { entry: path, formats: ['es'] } },
  });
  const [{ output: chunks } = { output: [] }] = output as readonly {
    readonly output: readonly { readonly code: string }[];
  }[];
  return chunks[0]?.code ?? '';
}

test('a bundler drops what is not used of a module', async () => {
  await folder.load('shaken', writeModule(allowance, { trust: 'checked' }));
  expect((await bundled('nothing.js', "import './shaken.js';\n")).trim()).toBe('');
  const one = await bundled('one.js', "export { on } from './shaken.js';\n");
  expect(one).toContain('开业日期');
  const both = await bundled('both.js', "export { decide, on } from './shaken.js';\n");
  expect(one.length).toBeLessThan(both.length);
});

test('a minified bundle of the compiler writes the same module', async () => {
  const entry = join(root, 'packages/to-js/dist/index.js');
  const bundle = await bundled('compiler.js', `export { writeModule } from '${entry}';\n`);
  writeFileSync(join(folder.path, 'compiler.min.js'), bundle);
  const small = await import(pathToFileURL(join(folder.path, 'compiler.min.js')).href);
  const wanted = writeModule(allowance, { trust: 'checked' });
  expect(small.writeModule(allowance, { trust: 'checked' })).toEqual(wanted);
});

/** Every text of a core that people write, replaced: titles, names, clauses, values, reasons. */
function withTexts(core: Core, text: string): Core {
  const names = new Map(
    [...core.inputs, ...core.rules, ...core.parameters, ...core.enumerations].map(({ name }) => [
      name,
      `${text}${name}`,
    ]),
  );
  for (const { values } of core.enumerations) {
    for (const { name } of values) names.set(name, `${name}${text}`);
  }
  const replaced = (key: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (['zh', 'en', 'clause', 'assumption', 'note', 'text'].includes(key)) return text;
    return names.get(value) ?? value;
  };
  return JSON.parse(JSON.stringify(core), replaced);
}

const facts = (text: string) =>
  Object.fromEntries([
    [`${text}面积`, 10.5],
    [`${text}人数`, 2],
    [`${text}等级`, `优秀${text}`],
    [`${text}开业日期`, '2020-02-29'],
  ]);

/** Nothing but the declarations of a module, whatever the texts of the policy were. */
function expectOnlyDeclarations(code: string): void {
  const allowed = ['VariableDeclaration', 'FunctionDeclaration', 'ExportNamedDeclaration'];
  for (const { type } of parseAst(code).body) expect(allowed).toContain(type);
  expect(code).not.toMatch(/<(\/|!|script)/i);
}

let count = 0;

async function expectHarmless(text: string): Promise<void> {
  const core = withTexts(allowance, text);
  const clauseText = () => `${text}\n${text}`;
  const written = writeModule(core, { trust: 'checked', clauseText });
  expectOnlyDeclarations(written.code);
  const types = parseAst(written.types, { lang: 'dts' }).body;
  expect(types.map((each) => each.type)).toEqual(
    Array.from({ length: 5 }, () => 'ExportNamedDeclaration'),
  );
  const { decide } = await folder.load(`hostile-${count++}`, written);
  const results = decide(facts(text), '2024-06-01');
  expect(results).toEqual({
    [`${text}人均面积`]: 5.25,
    [`${text}符合条件`]: true,
    [`${text}补贴`]: 2.1,
  });
  expect('broken' in globalThis).toBe(false);
}

const hostile = [
  '"); globalThis.broken = true; ("',
  '*/ globalThis.broken = true; /*',
  '\u2028globalThis.broken = true;//',
  '\nglobalThis.broken = true;//',
  '\r\nglobalThis.broken = true;//',
  '\\"; globalThis.broken = true; //',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must not be one.
  '${globalThis.broken = true}',
  '`+(globalThis.broken = true)+`',
  "'; globalThis.broken = true; '",
  '</script><script>globalThis.broken = true</script>',
  '<!--<script>',
  '\u202e eurt = nekorb',
  '*\u0000/ globalThis.broken = true',
];

test.each(hostile)('%j as any text of a policy is only ever a text', expectHarmless);

test('no text of a policy breaks out of the module', async () => {
  const parts = ['*/', '/*', '//', '\n', '\r', '\u2028', '\u2029', '"', "'", '`', '\\', '${', '}'];
  const more = ['</script>', '<!--', '-->', ';', 'globalThis.broken = true', '\u0000', '😀', '甲'];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...parts, ...more), fc.string({ unit: 'binary' })), {
      minLength: 1,
      maxLength: 6,
    })
    .map((each) => each.join(''));
  await fc.assert(fc.asyncProperty(text, expectHarmless), { numRuns: 150 });
});
