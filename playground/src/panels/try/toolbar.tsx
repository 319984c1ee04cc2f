import { ClearOutlined } from '@ant-design/icons';
import { Button, DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { memo } from 'react';
import type { PolicyForm } from '../../engine/features/form.js';
import { useQuestion, useStudy } from '../../state/study.js';
import { useText } from '../../texts/use-text.js';
import { CasePicker } from './case-picker.js';
import { dateFormats } from './fields/dates.js';

const texts = {
  asOf: { zh: '适用日期', en: 'As of' },
  place: { zh: '地区', en: 'Place' },
  general: { zh: '不分地区', en: 'No place' },
  mode: { zh: '填写方式', en: 'Way of filling in' },
  form: { zh: '表单', en: 'Form' },
  interview: { zh: '逐项询问', en: 'Interview' },
  clear: { zh: '全部清空', en: 'Clear all' },
};

export type TrialMode = 'form' | 'interview';

export interface ToolbarProps {
  readonly policy: string;
  readonly form: PolicyForm;
  readonly mode: TrialMode;
  readonly onMode: (mode: TrialMode) => void;
}

/** When and where it is asked, and where the entries come from. */
export const Toolbar = memo(function Toolbar({ policy, form, mode, onMode }: ToolbarProps) {
  const say = useText();
  const change = useStudy((state) => state.change);
  const { facts } = useQuestion(policy);
  return (
    <div className="try-bar">
      <Segmented<TrialMode>
        size="small"
        aria-label={say(texts.mode)}
        value={mode}
        onChange={onMode}
        options={[
          { value: 'form', label: say(texts.form) },
          { value: 'interview', label: say(texts.interview) },
        ]}
      />
      <AsOf policy={policy} form={form} />
      {form.places.length === 0 ? null : <Place policy={policy} form={form} />}
      <CasePicker policy={policy} />
      <Button
        size="small"
        icon={<ClearOutlined />}
        disabled={Object.keys(facts).length === 0}
        onClick={() => change(policy, { facts: {} })}
      >
        {say(texts.clear)}
      </Button>
    </div>
  );
});

type PartProps = Pick<ToolbarProps, 'policy' | 'form'>;

function AsOf({ policy, form }: PartProps) {
  const say = useText();
  const change = useStudy((state) => state.change);
  const { asOf = form.effective } = useQuestion(policy);
  const { effective, until } = form;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the date picker renders its input inside.
    <label>
      <span>{say(texts.asOf)}</span>
      <DatePicker
        size="small"
        allowClear={false}
        style={{ width: 122 }}
        format={[...dateFormats]}
        value={dayjs(asOf)}
        minDate={dayjs(effective)}
        {...(until === undefined ? {} : { maxDate: dayjs(until) })}
        onChange={(date) => change(policy, { asOf: date?.format('YYYY-MM-DD') ?? effective })}
      />
    </label>
  );
}

function Place({ policy, form }: PartProps) {
  const say = useText();
  const change = useStudy((state) => state.change);
  const { place = '' } = useQuestion(policy);
  const options = form.places.map(({ name, title }) => ({ value: name, label: say(title) }));
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the select renders its input inside.
    <label>
      <span>{say(texts.place)}</span>
      <Select
        size="small"
        popupMatchSelectWidth={false}
        style={{ minWidth: 96 }}
        value={place}
        options={[{ value: '', label: say(texts.general) }, ...options]}
        onChange={(value) => change(policy, { place: value === '' ? undefined : value })}
      />
    </label>
  );
}
