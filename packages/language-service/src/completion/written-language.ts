import type { KeywordLanguage } from '@tiaoli/syntax';
import { tokensOf } from '../tokens/tokens-of.js';
import type { Workspace } from '../workspace/workspace.js';

/** The language of the words of expressions: an author may write English keys and Chinese words. */
export function expressionLanguage(
  workspace: Workspace,
  path: string,
  ofKeys: KeywordLanguage,
): KeywordLanguage {
  const text = workspace.text(path) ?? '';
  let chinese = 0;
  for (const { kind, start, end } of tokensOf(workspace, path)) {
    if (kind !== 'keyword' && kind !== 'function') continue;
    chinese += /\p{Script=Han}/u.test(text.slice(start, end)) ? 1 : -1;
  }
  return chinese === 0 ? ofKeys : chinese > 0 ? 'zh' : 'en';
}
