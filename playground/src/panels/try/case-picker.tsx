import { App, Select } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useStudy } from '../../state/study.js';
import { useText } from '../../texts/use-text.js';

const texts = {
  fill: { zh: '填入用例的事实', en: 'Fill in the facts of a case' },
  none: { zh: '这一版没有用例', en: 'This version has no cases' },
  filled: { zh: '已填入“{name}”', en: 'Filled in “{name}”' },
};

/** Fills the form with the facts of a case of the policy. */
export function CasePicker({ policy }: { readonly policy: string }) {
  const say = useText();
  const { message } = App.useApp();
  const [wanted, setWanted] = useState(false);
  const revision = useFiles((state) => state.byPath);
  const change = useStudy((state) => state.change);
  const { value, stale } = useAnswer('caseFacts', wanted ? policy : undefined, revision);
  const cases = value ?? [];
  return (
    <Select
      size="small"
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: 168 }}
      popupMatchSelectWidth={320}
      aria-label={say(texts.fill)}
      placeholder={say(texts.fill)}
      loading={stale}
      notFoundContent={stale ? '…' : say(texts.none)}
      value={null}
      options={cases.map(({ name }, index) => ({ value: index, label: name }))}
      onOpenChange={(isOpen) => isOpen && setWanted(true)}
      onChange={(index: number | null) => {
        const picked = index === null ? undefined : cases[index];
        if (picked === undefined) return;
        const { facts, asOf, place, name } = picked;
        change(policy, { facts, asOf, place });
        void message.success(say(texts.filled, { name }));
      }}
    />
  );
}
