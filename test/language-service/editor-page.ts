import { readFileSync, writeFileSync } from 'node:fs';
import {
  createWorkspace,
  type FileEdit,
  type Location,
  type Workspace,
} from '@tiaoli/language-service';
import { expect, test } from 'vitest';
import { type Fence, fencesOf } from '../support/markdown.js';

/** What one section of a page asks about. */
export interface EditorCase {
  readonly workspace: Workspace;
  readonly path: string;
  /** Where `‸` stood; the start of `«…»`; else 0. */
  readonly offset: number;
  /** What `«…»` stood around; empty at the offset where there is none. */
  readonly range: { readonly start: number; readonly end: number };
  /** The words after `ask` in the head of the fence with the answer. */
  readonly words: string;
}

/**
 * Runs the sections of a page of examples. A fence `yaml <path>` is a file; those before the first
 * `##` are in the workspace of every section. `‸` marks the cursor and `«…»` a range, in a file or in
 * a fence `at <path>`, which shows a part of a file that stands there once, or in a fence
 * `more <path>`, which is written at its end. The answer is in the fence `ask <words>`. UPDATE=1 writes the answers into the page.
 */
export function editorPage(name: string, answer: (each: EditorCase) => string): void {
  const place = new URL(`./pages/${name}.md`, import.meta.url);
  const page = readFileSync(place, 'utf8');
  const fences = fencesOf(page);
  const sections = [...new Set(fences.map(({ section }) => section))];
  const isShared = ({ section }: Fence): boolean => page.startsWith(`# ${section}\n`);
  const shared = fences.filter(isShared);
  for (const section of sections) {
    const own = fences.filter((fence) => fence.section === section && !isShared(fence));
    const wanted = own.find(({ info }) => /^ask\b/.test(info));
    if (wanted === undefined) continue;
    test(`${name}: ${section}`, () => {
      const got = `${answer(readCase([...shared, ...own], wanted)).trimEnd()}\n`;
      if (process.env.UPDATE === '1' && got !== wanted.text) rewrite(place, wanted, got);
      else expect(got).toBe(wanted.text);
    });
  }
}

function readCase(fences: readonly Fence[], wanted: Fence): EditorCase {
  const texts = new Map<string, string>();
  let marked: (Mark & { readonly path: string }) | undefined;
  for (const { info, text } of fences) {
    const [kind, path = ''] = info.split(' ');
    if (kind === 'ask') continue;
    const mark = readMark(text);
    if (kind === 'at') {
      const start = placeOf(mark.text, texts.get(path) ?? '');
      marked = { ...shifted(mark, start), path };
      continue;
    }
    if (kind === 'more') {
      const before = texts.get(path) ?? '';
      texts.set(path, before + mark.text.replace(/\n$/, ''));
      marked = { ...shifted(mark, before.length), path };
      continue;
    }
    texts.set(path, mark.text);
    if (mark.found || marked === undefined) marked = { ...mark, path };
  }
  if (marked === undefined) throw new Error('the section has no file');
  const workspace = createWorkspace([...texts].map(([path, text]) => ({ path, text })));
  const { path, start, end } = marked;
  const words = wanted.info.slice(3).trim();
  return { workspace, path, offset: start, range: { start, end }, words };
}

interface Mark {
  readonly text: string;
  readonly found: boolean;
  readonly start: number;
  readonly end: number;
}

function readMark(text: string): Mark {
  const cursor = text.indexOf('‸');
  if (cursor >= 0) {
    return { text: text.replace('‸', ''), found: true, start: cursor, end: cursor };
  }
  const open = text.indexOf('«');
  if (open < 0) return { text, found: false, start: 0, end: 0 };
  return { text: text.replace(/[«»]/g, ''), found: true, start: open, end: text.indexOf('»') - 1 };
}

function shifted(mark: Mark, by: number): Mark {
  return { ...mark, start: mark.start + by, end: mark.end + by };
}

function placeOf(part: string, text: string): number {
  const wanted = part.trimEnd();
  const place = text.indexOf(wanted);
  if (place < 0 || text.indexOf(wanted, place + 1) >= 0) {
    throw new Error(`the file must hold this once:\n${wanted}`);
  }
  return place;
}

function rewrite(place: URL, fence: Fence, text: string): void {
  const page = readFileSync(place, 'utf8');
  const before = `\`\`\`${fence.info}\n${fence.text}\`\`\``;
  const section = page.indexOf(`# ${fence.section}\n`);
  const start = page.indexOf(before, section);
  const after = `\`\`\`${fence.info}\n${text}\`\`\``;
  writeFileSync(place, page.slice(0, start) + after + page.slice(start + before.length));
}

/** A span as its line number and the line with `«…»` around it. */
export function shown(text: string, { start, end }: { start: number; end: number }): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(0, start).split('\n').length;
  const next = text.indexOf('\n', end);
  const rest = text.slice(end, next < 0 ? text.length : next);
  return `${line}: ${`${text.slice(from, start)}«${text.slice(start, end)}»${rest}`.trim()}`;
}

/** The lines that edits change, as they stand afterwards. */
export function applied(workspace: Workspace, edits: readonly FileEdit[]): string {
  const paths = [...new Set(edits.map(({ path }) => path))].sort();
  return paths
    .map((path) => {
      const before = workspace.text(path) ?? '';
      const own = edits.filter((edit) => edit.path === path).sort((a, b) => b.start - a.start);
      const after = own.reduce(
        (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
        before,
      );
      return [path, ...changedLines(before.split('\n'), after.split('\n'))].join('\n');
    })
    .join('\n');
}

function changedLines(before: readonly string[], after: readonly string[]): readonly string[] {
  if (before.length !== after.length) {
    const old = new Set(before);
    const now = new Set(after);
    return [
      ...before.filter((line) => !now.has(line)).map((line) => `- ${line}`),
      ...after.filter((line) => !old.has(line)).map((line) => `+ ${line}`),
    ];
  }
  return after.flatMap((line, index) => (line === before[index] ? [] : [`+ ${line}`]));
}

/** Places in files, as path and marked line. */
export function located(workspace: Workspace, places: readonly Location[]): string {
  return places
    .map((place) => `${place.path}:${shown(workspace.text(place.path) ?? '', place)}`)
    .join('\n');
}
