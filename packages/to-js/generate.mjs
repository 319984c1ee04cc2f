// Turns the functions of src/program/helpers.ts into src/generated/helper-texts.ts: what a module
// that is written out holds of them. A function's own text would not do, for a bundle of this
// package may have renamed it and what it calls.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseAst, transformWithOxc } from 'vite';

const helpers = new URL('./src/program/helpers.ts', import.meta.url);
const { code } = await transformWithOxc(readFileSync(helpers, 'utf8'), 'helpers.ts', {
  sourcemap: false,
});
const { body } = parseAst(code);
const functions = body.filter(({ type }) => type === 'FunctionDeclaration');
const names = functions.map(({ id }) => id.name);

function identifiersIn(node) {
  if (typeof node !== 'object' || node === null) return [];
  const own = node.type === 'Identifier' ? [node.name] : [];
  return [...own, ...Object.values(node).flatMap(identifiersIn)];
}

/** With the comment above it. */
function textOf(each) {
  const start = body[body.indexOf(each) - 1]?.end ?? 0;
  const text = code.slice(start, each.end).trim().replaceAll('\t', '  ');
  return text.replaceAll(/^\*/gm, ' *');
}

const texts = functions.map((each) => {
  const used = new Set(identifiersIn(each.body));
  const needs = names.filter((name) => name !== each.id.name && used.has(name));
  return [each.id.name, { text: textOf(each), needs }];
});

const target = new URL('./src/generated/', import.meta.url);
mkdirSync(target, { recursive: true });
writeFileSync(
  new URL('helper-texts.ts', target),
  `// Made by packages/to-js/generate.mjs from packages/to-js/src/program/helpers.ts. Do not edit.

export interface HelperText {
  readonly text: string;
  /** Names of the others that it calls. */
  readonly needs: readonly string[];
}

/** The functions that a program may call, as they are written out. */
export const helperTexts: ReadonlyMap<string, HelperText> = new Map(${JSON.stringify(texts, null, 2)});
`,
);
