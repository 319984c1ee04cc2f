import { percentDigits, percentFact } from '@tiaoli/views';
import { Input } from 'antd';
import type { ControlProps } from './control.js';

export function PercentControl(props: ControlProps) {
  const { id, label, value, isWrong, note, isCell = false, onChange } = props;
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
      suffix="%"
      value={percentDigits(value)}
      onChange={({ target }) => onChange(percentFact(target.value))}
    />
  );
}
