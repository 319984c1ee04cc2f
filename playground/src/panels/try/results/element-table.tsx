import type { ElementResultsView, ResultView } from '@tiaoli/views';
import { Button } from 'antd';
import { memo } from 'react';
import { useText } from '../../../texts/use-text.js';
import { goToField } from '../field-id.js';

const texts = {
  about: { zh: '{list}：逐个结果', en: '{list}: results of each' },
  needs: { zh: '要 {title}', en: 'needs {title}' },
  undecided: { zh: '未定', en: 'open' },
  key: { zh: '名称', en: 'Name' },
  more: { zh: '只列出前 {shown} 个，共 {count} 个。', en: 'The first {shown} of {count}.' },
};

/** More elements than this are not drawn. */
const mostElements = 100;

export interface ElementTableProps {
  readonly of: ElementResultsView;
}

/** What the rules say of each element of a list. */
export const ElementTable = memo(function ElementTable({ of }: ElementTableProps) {
  const say = useText();
  const { list, elements } = of;
  const [first] = elements;
  if (first === undefined) return null;
  return (
    <article className="try-result">
      <h4 style={{ margin: 0, fontWeight: 500 }}>{say(texts.about, { list })}</h4>
      <div className="try-rows">
        <table className="try-parts">
          <thead>
            <tr>
              <th scope="col">{say(texts.key)}</th>
              {first.results.map(({ rule, title }) => (
                <th key={rule} scope="col">
                  {say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {elements.slice(0, mostElements).map(({ key, results }) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                {results.map((result) => (
                  <td key={result.rule} style={{ textAlign: 'start' }}>
                    <Cell result={result} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {elements.length > mostElements ? (
        <p className="try-note">
          {say(texts.more, { shown: mostElements, count: elements.length })}
        </p>
      ) : null}
    </article>
  );
});

function Cell({ result }: { readonly result: ResultView }) {
  const say = useText();
  const { words, ask, problem } = result;
  if (words !== undefined) return say(words);
  if (problem !== undefined) {
    return <span className="try-wrong">{say(problem).replaceAll('`', '')}</span>;
  }
  if (ask === undefined) return <span className="try-open">{say(texts.undecided)}</span>;
  return (
    <Button type="link" size="small" className="try-need" onClick={() => goToField(ask.field)}>
      {say(texts.needs, { title: say(ask.title) })}
    </Button>
  );
}
