import type { CoverageLine } from '@tiaoli/coverage';
import type { Bilingual } from '@tiaoli/diagnostics';
import { useEffect } from 'react';
import type { CoverageAnswer } from '../../engine/features/coverage.js';
import { useAnswer } from '../../engine/use-answer.js';
import { useLastGood } from '../../panels/subject/last-good.js';
import { useFiles } from '../../state/files.js';
import { useSettings } from '../../state/settings.js';
import { type Say, useText } from '../../texts/use-text.js';
import { modelOf } from '../models.js';
import { type editor, Range } from '../monaco.js';
import './coverage.css';

const texts = {
  covered: {
    zh: '这一行的 {total} 处都有用例。',
    en: 'Cases show all {total} items of this line.',
  },
  some: {
    zh: '这一行的 {total} 处里有 {covered} 处有用例，没有的：',
    en: 'Cases show {covered} of the {total} items of this line. Missing:',
  },
  more: { zh: '另有 {count} 处', en: '{count} more' },
  needs: { zh: '{what}（需要：{needs}）', en: '{what} (needs: {needs})' },
  mend: {
    zh: '在“试一试”里填上合适的事实，再到“用例”里“把现在的事实存成用例”。',
    en: 'In “Try it”, enter facts that fit; then “Add the current facts as a case” in “Cases”.',
  },
};

/** More than this of one line is counted. */
const mostNamed = 10;

/**
 * Marks in the margin what cases show of each line, once the person has paused. While the text has
 * errors the marks stay where they were, and go with the text.
 */
export function useCoverageMarks(
  created: editor.IStandaloneCodeEditor | undefined,
  path: string,
): CoverageAnswer | undefined {
  const say = useText();
  const isShown = useSettings((state) => state.marksCoverage);
  const revision = useFiles((state) => state.byPath);
  const { value } = useAnswer('coverage', isShown ? path : undefined, revision);
  const answer = useLastGood(value, ({ path: of }) => of === path);
  useEffect(() => {
    if (created === undefined || answer === undefined || !isShown) return;
    const lines = modelOf(path).getLineCount();
    const marks = created.createDecorationsCollection(
      answer.lines
        .filter(({ line }) => line <= lines)
        .map((mark) => ({
          range: new Range(mark.line, 1, mark.line, 1),
          options: {
            glyphMarginClassName: `coverage-mark coverage-${mark.state}`,
            glyphMarginHoverMessage: hoverOf(mark, say).map((value) => ({ value })),
          },
        })),
    );
    return () => marks.clear();
  }, [created, answer, isShown, path, say]);
  return answer;
}

/** What is shown of a line, and what is missing, a paragraph each. */
function hoverOf({ covered, total, missing }: CoverageLine, say: Say): readonly string[] {
  if (missing.length === 0) return [asMarkdown(say(texts.covered, { total }))];
  const named = missing.slice(0, mostNamed).map(({ words, needs }) => said(words, needs, say));
  const rest = missing.length - named.length;
  const more = rest === 0 ? [] : [say(texts.more, { count: rest })];
  const list = [...named, ...more].map((line) => `- ${asMarkdown(line)}`).join('\n');
  return [
    `${asMarkdown(say(texts.some, { covered, total }))}\n\n${list}`,
    asMarkdown(say(texts.mend)),
  ];
}

function said(words: Bilingual, needs: Bilingual | undefined, say: Say): string {
  const what = say(words);
  return needs === undefined ? what : say(texts.needs, { what, needs: say(needs) });
}

/** Names are written by people: none of their signs are Markdown. */
function asMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~]/g, '\\$&');
}
