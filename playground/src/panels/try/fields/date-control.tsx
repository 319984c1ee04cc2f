import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { ControlProps } from './control.js';
import { dateFormats, dateOf } from './dates.js';

export function DateControl(props: ControlProps) {
  const { field, id, label, value, isWrong, note, isCell = false, onChange } = props;
  const { min, max } = field;
  return (
    <DatePicker
      id={id}
      aria-label={label}
      aria-describedby={note}
      aria-invalid={isWrong}
      size={isCell ? 'small' : 'middle'}
      style={{ width: '100%' }}
      format={[...dateFormats]}
      {...(isWrong ? { status: 'error' as const } : {})}
      {...(min === undefined ? {} : { minDate: dayjs(min.exact) })}
      {...(max === undefined ? {} : { maxDate: dayjs(max.exact) })}
      value={dateOf(value) ?? null}
      onChange={(date) => onChange(date?.format(dateFormats[0]))}
    />
  );
}
