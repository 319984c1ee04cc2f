import { Segmented, Select } from 'antd';
import type { FactValue } from 'tiaoli';
import { useText } from '../../../texts/use-text.js';
import type { ControlProps } from './control.js';

const texts = {
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  unknown: { zh: '不知道', en: 'Unknown' },
};

type Answer = 'yes' | 'no' | 'unknown';

const facts: Readonly<Record<Answer, boolean | undefined>> = {
  yes: true,
  no: false,
  unknown: undefined,
};

export function BooleanControl(props: ControlProps) {
  const { id, label, value, isWrong, note, isCell = false, onChange } = props;
  const say = useText();
  const answers: readonly Answer[] = ['yes', 'no', 'unknown'];
  const options = answers.map((each) => ({ value: each, label: say(texts[each]) }));
  const answer = answerIn(value);
  if (isCell) {
    return (
      <Select<Answer>
        id={id}
        aria-label={label}
        size="small"
        style={{ width: '100%' }}
        status={isWrong ? 'error' : ''}
        value={answer}
        options={options}
        onChange={(next) => onChange(facts[next])}
      />
    );
  }
  return (
    <div id={id}>
      <Segmented<Answer>
        aria-label={label}
        aria-describedby={note}
        value={answer}
        options={options}
        onChange={(next) => onChange(facts[next])}
      />
    </div>
  );
}

/** Cases and sheets hold words too. */
function answerIn(value: FactValue | undefined): Answer {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === texts.yes.zh || value === 'true') return 'yes';
  return value === texts.no.zh || value === 'false' ? 'no' : 'unknown';
}
