import { Alert, Button, Form, Input, Modal, Select, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { prover } from '../../proof/client.js';
import type { FlipAnswer, FlipChoices, FlipTarget } from '../../proof/door.js';
import { notIsolated } from '../../proof/not-isolated.js';
import { useStudy } from '../../state/study.js';
import { useText } from '../../texts/use-text.js';
import { useAsking } from '../see/use-asking.js';
import { type Entered, wantedOf } from './wanted-of.js';

const texts = {
  title: { zh: '怎样改变事实，才得到这个结果', en: 'Which change of facts gives a result' },
  target: { zh: '想要的结果', en: 'The wanted result' },
  operator: { zh: '怎么比', en: 'Comparison' },
  value: { zh: '要到', en: 'Value' },
  valueNeeded: { zh: '请填想要的结果', en: 'Say which value is wanted' },
  facts: { zh: '哪些事实可以改变', en: 'Facts that may change' },
  find: { zh: '找最小的改变', en: 'Find the smallest change' },
  finding: { zh: '正在找…', en: 'Looking…' },
  apply: { zh: '照此填进表单', en: 'Put it into the form' },
  close: { zh: '关闭', en: 'Close' },
  broken: { zh: '条文有错，改好以后再问。', en: 'The text has errors; mend them first.' },
};

export interface FlipDialogProps {
  readonly policy: string;
  readonly onClose: () => void;
}

/** Asks which result is wanted and which facts may change, and shows the smallest change. */
export function FlipDialog({ policy, onClose }: FlipDialogProps) {
  const say = useText();
  const asking = useAsking(policy);
  const [choices, setChoices] = useState<FlipChoices | 'broken'>();
  useEffect(() => {
    if (!crossOriginIsolated) return;
    let isWanted = true;
    prover()
      .flipChoices(asking)
      .then((found) => {
        if (isWanted) setChoices(found ?? 'broken');
      });
    return () => {
      isWanted = false;
    };
  }, [asking]);
  const body = (): React.ReactNode => {
    if (!crossOriginIsolated) return <Alert type="info" showIcon title={say(notIsolated)} />;
    if (choices === undefined) return <Spin />;
    if (choices === 'broken') return <p>{say(texts.broken)}</p>;
    return <Question policy={policy} choices={choices} onClose={onClose} />;
  };
  return (
    <Modal
      open
      title={say(texts.title)}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{say(texts.close)}</Button>}
    >
      {body()}
    </Modal>
  );
}

interface QuestionProps extends FlipDialogProps {
  readonly choices: FlipChoices;
}

function Question({ policy, choices, onClose }: QuestionProps) {
  const say = useText();
  const asking = useAsking(policy);
  const [form] = Form.useForm<Entered>();
  const key = Form.useWatch('target', form);
  const target = choices.targets.find((each) => each.key === key) ?? choices.targets[0];
  const [answer, setAnswer] = useState<FlipAnswer | 'finding'>();
  const find = async (entered: Entered): Promise<void> => {
    if (target === undefined) return;
    setAnswer('finding');
    const wanted = wantedOf(target, entered);
    const changeable = entered.facts;
    setAnswer(await prover().flip({ ...asking, wanted, changeable }));
  };
  const apply = (facts: FlipAnswer['facts']): void => {
    if (facts !== undefined) useStudy.getState().change(policy, { facts });
    onClose();
  };
  const initial = {
    target: choices.targets[0]?.key,
    operator: '≥',
    facts: choices.facts.map(({ name }) => name),
  };
  return (
    <Form form={form} layout="vertical" initialValues={initial} onFinish={find}>
      <Form.Item name="target" label={say(texts.target)}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={choices.targets.map((each) => ({ value: each.key, label: say(each.title) }))}
          onChange={() => form.resetFields(['value'])}
        />
      </Form.Item>
      {target === undefined ? null : <Value target={target} />}
      <Form.Item name="facts" label={say(texts.facts)}>
        <Select
          mode="multiple"
          options={choices.facts.map(({ name, title }) => ({ value: name, label: say(title) }))}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={answer === 'finding'}>
        {say(answer === 'finding' ? texts.finding : texts.find)}
      </Button>
      {answer === undefined || answer === 'finding' ? null : (
        <div role="status" className="try-flipped">
          <ul>
            {answer.words.map((words) => (
              <li key={words.en}>{say(words)}</li>
            ))}
          </ul>
          {answer.facts === undefined ? null : (
            <Button size="small" onClick={() => apply(answer.facts)}>
              {say(texts.apply)}
            </Button>
          )}
        </div>
      )}
    </Form>
  );
}

function Value({ target: { kind, choices, unit, percent } }: { readonly target: FlipTarget }) {
  const say = useText();
  const rules = [{ required: true, message: say(texts.valueNeeded) }];
  if (choices.length > 0) {
    return (
      <Form.Item name="value" label={say(texts.value)} rules={rules}>
        <Select options={choices.map(({ value, title }) => ({ value, label: say(title) }))} />
      </Form.Item>
    );
  }
  return (
    <>
      <Form.Item name="operator" label={say(texts.operator)}>
        <Select options={['≥', '=', '≤', '>', '<'].map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="value" label={say(texts.value)} rules={rules}>
        <Input suffix={percent ? '%' : unit} placeholder={kind === 'date' ? '2024-01-31' : ''} />
      </Form.Item>
    </>
  );
}
