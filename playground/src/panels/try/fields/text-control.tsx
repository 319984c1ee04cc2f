import { Input } from 'antd';
import type { ControlProps } from './control.js';
import { typedText } from './typed-text.js';

export function TextControl(props: ControlProps) {
  const { id, label, value, isWrong, note, isCell = false, onChange } = props;
  return (
    <Input
      id={id}
      aria-label={label}
      aria-describedby={note}
      aria-invalid={isWrong}
      size={isCell ? 'small' : 'middle'}
      autoComplete="off"
      status={isWrong ? 'error' : ''}
      value={typedText(value)}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}
