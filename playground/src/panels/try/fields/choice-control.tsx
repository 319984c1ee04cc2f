import { Radio, Select } from 'antd';
import { useText } from '../../../texts/use-text.js';
import type { ControlProps } from './control.js';
import { typedText } from './typed-text.js';

const texts = {
  unknown: { zh: '不知道', en: 'Unknown' },
  pick: { zh: '请选择', en: 'Choose' },
};

/** More choices than this, or longer ones, are picked from a list. */
const mostButtons = 3;
const mostLetters = 10;

export function ChoiceControl(props: ControlProps) {
  const { field, id, label, value, isWrong, note, isCell = false, onChange } = props;
  const say = useText();
  const options = (field.choices ?? []).map(({ value: name, title }) => ({
    value: name,
    label: say(title),
  }));
  const letters = options.map(({ label: title }) => title).join('').length;
  const text = typedText(value).trim();
  if (!isCell && options.length <= mostButtons && letters <= mostLetters) {
    return (
      <div id={id}>
        <Radio.Group
          aria-label={label}
          aria-describedby={note}
          optionType="button"
          value={text}
          options={[...options, { value: '', label: say(texts.unknown) }]}
          onChange={({ target }) =>
            onChange(target.value === '' ? undefined : String(target.value))
          }
        />
      </div>
    );
  }
  return (
    <Select
      id={id}
      aria-label={label}
      aria-describedby={note}
      size={isCell ? 'small' : 'middle'}
      style={{ width: '100%' }}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={isCell ? '' : say(texts.pick)}
      status={isWrong ? 'error' : ''}
      value={text === '' ? null : text}
      options={options}
      onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
    />
  );
}
