import { AimOutlined } from '@ant-design/icons';
import type { Alternative, AlternativeCondition, WhyNot } from '@tiaoli/views';
import { Button } from 'antd';
import { useFocus } from '../../state/focus.js';
import { useText } from '../../texts/use-text.js';

const texts = {
  table: { zh: '为什么不是别的行', en: 'Why no other row' },
  cases: { zh: '为什么不是别的情形', en: 'Why no other case' },
  brackets: { zh: '各段怎样计算', en: 'How each bracket counts' },
  grades: { zh: '为什么不是别的等级', en: 'Why no other grade' },
  checklist: { zh: '各项是否满足', en: 'Which items are met' },
  outcome: { zh: '结果', en: 'Outcome' },
  conditions: { zh: '条件', en: 'Conditions' },
  applies: { zh: '就是它', en: 'this one' },
  fails: { zh: '不是', en: 'no' },
  unknown: { zh: '未定', en: 'open' },
  error: { zh: '算不出来', en: 'no result' },
  notReached: { zh: '轮不到', en: 'decided before' },
  otherwise: { zh: '其余情形', en: 'otherwise' },
  missing: { zh: '还差 {words}', en: '{words} short' },
  veto: { zh: '被一票否决：{words}', en: 'vetoed: {words}' },
  got: { zh: '（实际 {words}）', en: ' (it is {words})' },
  show: { zh: '在条文里看', en: 'Show in the text' },
  state: { zh: '是否', en: 'State' },
};

const signs = { true: '✓', false: '✗', unknown: '?', error: '!', notReached: '–' } as const;
const signWords = {
  true: { zh: '满足', en: 'met' },
  false: { zh: '不满足', en: 'not met' },
  unknown: { zh: '未定', en: 'open' },
  error: { zh: '算不出来', en: 'no result' },
  notReached: { zh: '没有看', en: 'not looked at' },
};

export interface WhyNotProps {
  readonly whyNot: WhyNot;
  readonly isOpenAtFirst: boolean;
}

/** Everything that could have come out instead, and what stood against it. */
export function WhyNotView({ whyNot, isOpenAtFirst }: WhyNotProps) {
  const say = useText();
  return (
    <details className="why-folded why-not" open={isOpenAtFirst}>
      <summary>{say(texts[whyNot.kind])}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(texts.outcome)}</th>
            <th scope="col">{say(texts.conditions)}</th>
            <th scope="col">{say(texts.state)}</th>
          </tr>
        </thead>
        <tbody>
          {whyNot.alternatives.map((each) => (
            <AlternativeRow key={each.place.start} alternative={each} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function AlternativeRow({ alternative }: { readonly alternative: Alternative }) {
  const say = useText();
  const show = useFocus((state) => state.show);
  const { outcome, conditions, state, missing, vetoes = [], place } = alternative;
  return (
    <tr className={`why-alternative why-${state}`}>
      <th scope="row">
        {say(outcome)}{' '}
        <Button
          type="text"
          size="small"
          icon={<AimOutlined />}
          aria-label={`${say(texts.show)} ${say(outcome)}`}
          onClick={() => show(place.path, place.start, place.end)}
        />
      </th>
      <td>
        {conditions.length === 0 && vetoes.length === 0 ? say(texts.otherwise) : null}
        <ul>
          {conditions.map((each) => (
            <Condition key={`${each.place.start} ${each.written}`} condition={each} />
          ))}
          {missing === undefined ? null : (
            <li>{say(texts.missing, { words: say(missing.words) })}</li>
          )}
          {vetoes.map((veto) => (
            <li key={veto.zh}>{say(texts.veto, { words: say(veto) })}</li>
          ))}
        </ul>
      </td>
      <td>{say(texts[state])}</td>
    </tr>
  );
}

function Condition({ condition }: { readonly condition: AlternativeCondition }) {
  const say = useText();
  const { subject, written, state, got } = condition;
  return (
    <li className={`why-condition why-${state}`}>
      <span role="img" aria-label={say(signWords[state])} title={say(signWords[state])}>
        {signs[state]}
      </span>{' '}
      {subject} {written}
      {got === undefined ? '' : say(texts.got, { words: say(got) })}
    </li>
  );
}
