import type { Bilingual } from '@tiaoli/diagnostics';
import { mendTyping, type PrintPolicyOptions, printPolicy } from '@tiaoli/printer';
import type { KeywordLanguage } from '@tiaoli/syntax';
import type { FileEdit } from '../edits.js';
import type { Workspace } from '../workspace/workspace.js';

/** What would put a file in order, or why nothing does. */
export type Formatting = { readonly edits: readonly FileEdit[] } | { readonly problem: Bilingual };

const problems = {
  errors: {
    zh: '条文里有错，先改好再整理：没有看懂的地方可能会丢',
    en: 'the text has errors; mend them first, for what was not understood could be lost',
  },
  notPolicy: { zh: '只有条例文件可以整理', en: 'only policy files can be put in order' },
} as const;

/** Canonical spacing, layout and half-width signs; keywords stay in their language. */
export function formatEdits(workspace: Workspace, path: string): Formatting {
  return printed(workspace, path, {});
}

/** All keys and keywords in one language; names, texts and comments stay as they are. */
export function keywordEdits(
  workspace: Workspace,
  path: string,
  keywords: KeywordLanguage,
): Formatting {
  return printed(workspace, path, { keywords });
}

function printed(workspace: Workspace, path: string, options: PrintPolicyOptions): Formatting {
  const text = workspace.text(path);
  if (text === undefined || workspace.kindOf(path) !== 'policy') {
    return { problem: problems.notPolicy };
  }
  // What was only mistyped is mended first; a file that has other errors keeps all of them.
  const canonical =
    printPolicy(text, options).value ?? printPolicy(mendTyping(text).text, options).value;
  if (canonical === undefined) return { problem: problems.errors };
  return { edits: lineEdits(path, text, canonical) };
}

/** One edit from the first line that differs to the last, so that marks elsewhere stay in place. */
function lineEdits(path: string, before: string, after: string): readonly FileEdit[] {
  if (before === after) return [];
  const [old, fresh] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, fresh.length) - head;
  while (tail < most && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const lengthOf = (lines: readonly string[]): number => lines.join('').length;
  const start = lengthOf(old.slice(0, head));
  const end = before.length - lengthOf(tail === 0 ? [] : old.slice(-tail));
  return [{ path, start, end, text: fresh.slice(head, fresh.length - tail).join('') }];
}

/** Lines with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
