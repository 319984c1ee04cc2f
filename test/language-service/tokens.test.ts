import { tokensOf } from '@tiaoli/language-service';
import { editorPage } from './editor-page.js';

/** Each line of the file with the kinds of its tokens under it. */
editorPage('tokens', ({ workspace, path }) => {
  const text = workspace.text(path) ?? '';
  const tokens = tokensOf(workspace, path);
  const lines: string[] = [];
  let start = 0;
  for (const line of text.trimEnd().split('\n')) {
    const end = start + line.length;
    const own = tokens.filter((token) => token.start >= start && token.end <= end);
    const words = own.map(
      (token) =>
        `${text.slice(token.start, token.end)}:${token.kind}${token.declares === true ? '!' : ''}`,
    );
    lines.push(words.join('  '));
    start = end + 1;
  }
  return lines.join('\n');
});
