import { useEffect } from 'react';
import { useAnswer } from '../../engine/use-answer.js';
import { useLastGood } from '../../panels/subject/last-good.js';
import { useFiles } from '../../state/files.js';
import { useSettings } from '../../state/settings.js';
import { useText } from '../../texts/use-text.js';
import { modelOf } from '../models.js';
import { type editor, Range } from '../monaco.js';
import { linesOf } from './lines.js';
import './untouched.css';

const texts = {
  nothing: { zh: '没有用例走到这里：', en: 'No case comes here: ' },
  piece: { zh: '{kind}（{rule}）', en: '{kind} ({rule})' },
  separator: { zh: '、', en: ', ' },
  mend: {
    zh: '在“试一试”里填上走到这里的事实，再到“用例”里“把现在的事实存成用例”。',
    en: 'In “Try it”, enter facts that lead here; then “Add the current facts as a case” in “Cases”.',
  },
};

/**
 * Marks in the margin what no case touches, once the person has paused. While the text has errors
 * the marks stay where they were, and go with the text.
 */
export function useUntouched(
  created: editor.IStandaloneCodeEditor | undefined,
  path: string,
): number | undefined {
  const say = useText();
  const isShown = useSettings((state) => state.marksUntouched);
  const revision = useFiles((state) => state.byPath);
  const { value } = useAnswer('coverage', isShown ? path : undefined, revision);
  const answer = useLastGood(value, ({ path: of }) => of === path);
  useEffect(() => {
    if (created === undefined || answer === undefined || !isShown) return;
    const model = modelOf(path);
    const own = answer.untouched.filter(({ place }) => place.path === path);
    const marks = created.createDecorationsCollection(
      linesOf(own, (offset) => model.getPositionAt(offset).lineNumber).map(({ line, pieces }) => {
        const named = pieces.map(({ kindTitle, ruleTitle }) =>
          say(texts.piece, { kind: say(kindTitle), rule: say(ruleTitle) }),
        );
        const what = [...new Set(named)].join(say(texts.separator));
        return {
          range: new Range(line, 1, line, 1),
          options: {
            glyphMarginClassName: 'untouched',
            glyphMarginHoverMessage: [
              { value: asMarkdown(`${say(texts.nothing)}${what}`) },
              { value: asMarkdown(say(texts.mend)) },
            ],
          },
        };
      }),
    );
    return () => marks.clear();
  }, [created, answer, isShown, path, say]);
  return answer?.untouched.length;
}

/** Names are written by people: none of their signs are Markdown. */
function asMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~]/g, '\\$&');
}
