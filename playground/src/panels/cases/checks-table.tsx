import type { CheckAnswer } from '../../engine/features/cases.js';
import { useText } from '../../texts/use-text.js';
import { Mark } from './mark.js';

const texts = {
  caption: { zh: '期望的和算出的', en: 'Expected and got' },
  rule: { zh: '规则', en: 'Rule' },
  expected: { zh: '期望', en: 'Expected' },
  got: { zh: '算出', en: 'Got' },
  state: { zh: '情况', en: 'State' },
  why: { zh: '{rule}：为什么是这个结果', en: '{rule}: why it came out so' },
};

/** What was expected beside what came out, with the reasons of what differs. */
export function ChecksTable({ checks }: { readonly checks: readonly CheckAnswer[] }) {
  const say = useText();
  return (
    <>
      <div className="case-scroll">
        <table className="case-table">
          <caption>{say(texts.caption)}</caption>
          <thead>
            <tr>
              {[texts.rule, texts.expected, texts.got, texts.state].map((text) => (
                <th key={text.en} scope="col">
                  {say(text)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {checks.map(({ rule, title, passed, toConfirm, expected, got }) => (
              <tr key={rule} className={passed ? undefined : 'case-differs'}>
                <th scope="row">{say(title)}</th>
                <td>{expected}</td>
                <td>{got}</td>
                <td>
                  <Mark status={passed ? 'passed' : toConfirm ? 'unconfirmed' : 'failed'} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {checks.map(({ rule, title, explanation }) =>
        explanation === undefined ? null : (
          <details key={rule}>
            <summary>{say(texts.why, { rule: say(title) })}</summary>
            <pre>{explanation}</pre>
          </details>
        ),
      )}
    </>
  );
}
