import { Input } from 'antd';
import { useText } from '../../../texts/use-text.js';
import type { ControlProps } from './control.js';
import { typedText } from './typed-text.js';

/** A number as its digits were typed: it never becomes a number of this page. */
export function NumberControl(props: ControlProps) {
  const { field, id, label, value, isWrong, note, isCell = false, onChange } = props;
  const say = useText();
  const unit = field.unit === undefined || isCell ? undefined : say(field.unit.words);
  return (
    <Input
      id={id}
      aria-label={label}
      aria-describedby={note}
      aria-invalid={isWrong}
      size={isCell ? 'small' : 'middle'}
      inputMode="decimal"
      autoComplete="off"
      status={isWrong ? 'error' : ''}
      suffix={unit}
      value={typedText(value)}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}
