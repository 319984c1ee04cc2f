// Turns messages/*.md into src/generated/catalogue.ts: one entry a code, typed by its `{parameters}`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const folder = new URL('./messages/', import.meta.url);
const target = new URL('./src/generated/', import.meta.url);

const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map(readPage);

mkdirSync(target, { recursive: true });
writeFileSync(new URL('catalogue.ts', target), catalogueText(pages));

function readPage(name) {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!front) fail(name, 'no front matter');
  const { severity, message, reason } = parse(front[1]);
  if (!['error', 'warning', 'information'].includes(severity)) fail(name, 'severity');
  for (const [key, both] of Object.entries({ message, reason })) {
    for (const language of ['zh', 'en']) {
      if (typeof both?.[language] !== 'string') fail(name, `${key}.${language} is missing`);
      if (both[language].includes('\n')) fail(name, `${key}.${language} has a line break`);
    }
  }
  if (/^[A-Z]/.test(message.en)) fail(name, 'message.en starts with a capital');
  if (/[.。]$/.test(message.en) || /[.。]$/.test(message.zh))
    fail(name, 'a message ends with a full stop');
  const inChinese = parametersOf(message.zh);
  if (String(inChinese) !== String(parametersOf(message.en)))
    fail(name, 'the two messages use different parameters');
  for (const parameter of [...parametersOf(reason.zh), ...parametersOf(reason.en)]) {
    if (!inChinese.includes(parameter))
      fail(name, `the reason uses {${parameter}}, the message does not`);
  }
  return { code: name.replace(/\.md$/, ''), severity, message, reason, parameters: inChinese };
}

function parametersOf(text) {
  return [...new Set([...text.matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1]))].sort();
}

function catalogueText(pages) {
  const entries = pages.map(
    ({ code, severity, message, reason }) =>
      `  ${JSON.stringify(code)}: ${JSON.stringify({ severity, message: { zh: message.zh, en: message.en }, reason: { zh: reason.zh, en: reason.en } })},`,
  );
  const parameters = pages.map(
    ({ code, parameters }) =>
      `  readonly ${JSON.stringify(code)}: { ${parameters.map((name) => `readonly ${name}: Words`).join('; ')} };`,
  );
  return `// Made by packages/diagnostics/generate.mjs from packages/diagnostics/messages. Do not edit.
import type { Words } from '../diagnostic.js';

/** The parameters of each message. */
export interface DiagnosticParameters {
${parameters.join('\n')}
}

/** The stable name of a message. */
export type DiagnosticCode = keyof DiagnosticParameters;

interface Page {
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: { readonly zh: string; readonly en: string };
  readonly reason: { readonly zh: string; readonly en: string };
}

/** Every message, by code. */
export const catalogue: { readonly [C in DiagnosticCode]: Page } = {
${entries.join('\n')}
};
`;
}

function fail(name, why) {
  console.error(`${fileURLToPath(new URL(name, folder))}: ${why}`);
  process.exit(1);
}
