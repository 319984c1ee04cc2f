import type { ResultView } from '@tiaoli/views';
import { Alert, Checkbox, Spin, Tag } from 'antd';
import { useState } from 'react';
import type { ComparedLine, VersionComparison } from '../../engine/features/version-comparison.js';
import { useQuestion } from '../../state/study.js';
import { useText } from '../../texts/use-text.js';
import { CasePicker } from '../try/case-picker.js';
import { legible } from './legible.js';

const texts = {
  which: {
    zh: '用“试一试”里填的事实，两版各算一遍。',
    en: 'The facts of “Try it”, run through both versions.',
  },
  empty: {
    zh: '还没有填事实：在“试一试”里填，或者填入一个用例的。',
    en: 'No facts yet: enter some in “Try it”, or take those of a case.',
  },
  rule: { zh: '结果', en: 'Result' },
  version: { zh: '{version} 版（{asOf}）', en: 'Version {version} ({asOf})' },
  differing: { zh: '只看不同的', en: 'Only what differs' },
  differs: { zh: '不同', en: 'differs' },
  absent: { zh: '没有这一项', en: 'not in this version' },
  undecided: { zh: '还定不下来', en: 'not decided yet' },
  none: { zh: '结果没有不同', en: 'No result differs' },
  unused: { zh: '{version} 版不问：{names}', en: 'Version {version} does not ask for: {names}' },
  separator: { zh: '、', en: ', ' },
};

export interface ResultsComparisonProps {
  readonly policy: string;
  readonly comparison: VersionComparison | undefined;
}

/** The same facts through both versions. */
export function ResultsComparison({ policy, comparison }: ResultsComparisonProps) {
  const say = useText();
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const { facts } = useQuestion(policy);
  if (comparison === undefined) return <Spin className="versions-wait" />;
  const { results, before, after, problems } = comparison;
  const shown = onlyDiffering ? results.filter(({ isSame }) => !isSame) : results;
  const isEmpty = Object.keys(facts).length === 0;
  return (
    <>
      <div className="versions-bar">
        <span className="versions-note">{say(isEmpty ? texts.empty : texts.which)}</span>
        <CasePicker policy={policy} />
        <Checkbox
          checked={onlyDiffering}
          onChange={({ target }) => setOnlyDiffering(target.checked)}
        >
          {say(texts.differing)}
        </Checkbox>
      </div>
      {problems.map(({ message }) => (
        <Alert key={message.zh} type="warning" showIcon title={say(message).replaceAll('`', '')} />
      ))}
      <table className="plain-table versions-results">
        <thead>
          <tr>
            <th scope="col">{say(texts.rule)}</th>
            {[before, after].map(({ version, asOf }) => (
              <th key={version} scope="col">
                {say(texts.version, { version, asOf })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 ? <p className="versions-note">{say(texts.none)}</p> : null}
      {[before, after].map(({ version, unused }) =>
        unused.length === 0 ? null : (
          <p key={version} className="versions-note">
            {say(texts.unused, { version, names: unused.join(say(texts.separator)) })}
          </p>
        ),
      )}
    </>
  );
}

function Line({
  line: { title, element, before, after, isSame },
}: {
  readonly line: ComparedLine;
}) {
  const say = useText();
  return (
    <tr>
      <th scope="row">
        {element === undefined ? say(title) : `${element} ${say(title)}`}{' '}
        {isSame ? null : (
          <Tag style={legible} color="gold">
            {say(texts.differs)}
          </Tag>
        )}
      </th>
      <td>
        <Said result={before} />
      </td>
      <td>
        <Said result={after} />
      </td>
    </tr>
  );
}

function Said({ result }: { readonly result: ResultView | undefined }) {
  const say = useText();
  if (result === undefined) return <span className="versions-note">{say(texts.absent)}</span>;
  const { words, problem } = result;
  if (words !== undefined) return <>{say(words)}</>;
  if (problem !== undefined) return <>{say(problem).replaceAll('`', '')}</>;
  return <span className="versions-note">{say(texts.undecided)}</span>;
}
