import { type Expectable, expectableResults } from '@tiaoli/views';
import { Alert, Checkbox, Form, Input, Modal, Select, Spin } from 'antd';
import { useState } from 'react';
import { engine } from '../../engine/engine.js';
import { useAnswer } from '../../engine/use-answer.js';
import { refuseChange } from '../../share/read-only.js';
import { useFiles } from '../../state/files.js';
import { useNotices } from '../../state/notices.js';
import { useSettings } from '../../state/settings.js';
import { useQuestion } from '../../state/study.js';
import { type Say, useText } from '../../texts/use-text.js';

const texts = {
  title: { zh: '把现在的事实存成用例', en: 'Add the current facts as a case' },
  ok: { zh: '加入用例', en: 'Add the case' },
  name: { zh: '名称：这个用例说明什么', en: 'Name: what the case shows' },
  nameNeeded: { zh: '请写名称', en: 'Give it a name' },
  because: {
    zh: '因为：由条文怎样得出这些结果',
    en: 'Because: how the results follow from the clauses',
  },
  file: { zh: '加到哪个文件', en: 'Into which file' },
  anyFile: { zh: '合适的文件，没有就新建', en: 'One that fits, or a new one' },
  results: { zh: '期望的结果（现在算出来的）', en: 'Expected results (those of now)' },
  resultsNeeded: { zh: '至少选一个结果', en: 'Choose at least one result' },
  result: { zh: '{title}：{words}', en: '{title}: {words}' },
  undecided: { zh: '尚不能确定', en: 'cannot be told yet' },
  problem: { zh: '算不出', en: 'no result' },
  warning: {
    zh: '先按条文自己算一遍：照抄计算机的答案，什么也证明不了。',
    en: 'Work it out from the clauses first: a copy of the computer’s answer proves nothing.',
  },
  added: { zh: '已加入 {file}，还没有保存', en: 'Added to {file}; not saved yet' },
  notAdded: {
    zh: '条文有错，或适用日期不对，不能存成用例',
    en: 'The text has errors, or the date is wrong: no case can be made',
  },
};

interface Entered {
  readonly name: string;
  readonly because?: string;
  readonly file: string;
  readonly rules: readonly string[];
}

export interface AddCaseProps {
  readonly policy: string;
  readonly onClose: () => void;
}

/** Asks what the case shows and which results it is about, and writes it. */
export function AddCase({ policy, onClose }: AddCaseProps) {
  const say = useText();
  const language = useSettings((state) => state.language);
  const tell = useNotices((state) => state.tell);
  const revision = useFiles((state) => state.byPath);
  const { facts, asOf, place } = useQuestion(policy);
  const [form] = Form.useForm<Entered>();
  const [isWriting, setWriting] = useState(false);
  const asking = {
    path: policy,
    facts,
    ...(asOf === undefined ? {} : { asOf }),
    ...(place === undefined ? {} : { place }),
  };
  const { value: trial, stale } = useAnswer('trial', asking, revision);
  const { value: known } = useAnswer('cases', policy, revision);
  const results = trial === undefined ? [] : expectableResults(trial);
  const files = (known?.files ?? []).filter(({ path }) => /\.ya?ml$/.test(path));

  async function add({ name, because = '', file, rules }: Entered): Promise<void> {
    if (refuseChange()) return;
    setWriting(true);
    const why = because.trim() === '' ? {} : { because: because.trim() };
    const into = file === '' ? {} : { file };
    const changed = await engine
      .ask('addCase', { ...asking, name: name.trim(), ...why, ...into, rules, language })
      .finally(() => setWriting(false));
    if (changed === undefined) return tell('error', texts.notAdded);
    useFiles.getState().edit(changed.path, changed.text);
    tell('success', texts.added, { file: changed.path });
    return onClose();
  }

  return (
    <Modal
      open
      title={say(texts.title)}
      okText={say(texts.ok)}
      confirmLoading={isWriting}
      okButtonProps={{ disabled: results.length === 0 }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {trial === undefined && !stale ? (
        <Alert type="error" showIcon title={say(texts.notAdded)} />
      ) : null}
      {trial === undefined && stale ? <Spin /> : null}
      {trial === undefined ? null : (
        <Form<Entered>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ name: '', file: '', rules: decidedOnes(results) }}
          onFinish={(entered) => void add(entered)}
        >
          <Form.Item
            name="name"
            label={say(texts.name)}
            rules={[{ required: true, whitespace: true, message: say(texts.nameNeeded) }]}
          >
            <Input autoFocus />
          </Form.Item>
          <Form.Item name="because" label={say(texts.because)} extra={say(texts.warning)}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
          </Form.Item>
          <Form.Item
            name="rules"
            label={say(texts.results)}
            rules={[{ type: 'array', min: 1, message: say(texts.resultsNeeded) }]}
          >
            <Checkbox.Group
              className="case-results"
              options={results.map((result) => ({
                value: result.key,
                label: say(texts.result, { title: say(result.title), words: wordsOf(result, say) }),
              }))}
            />
          </Form.Item>
          <Form.Item name="file" label={say(texts.file)}>
            <Select
              options={[
                { value: '', label: say(texts.anyFile) },
                ...files.map(({ path }) => ({ value: path, label: path })),
              ]}
            />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}

function wordsOf({ words, status }: Expectable, say: Say): string {
  return say(words ?? (status === 'error' ? texts.problem : texts.undecided));
}

/** What is decided is expected unless somebody says otherwise. */
function decidedOnes(results: readonly Expectable[]): readonly string[] {
  return results.flatMap(({ key, status }) => (status === 'decided' ? [key] : []));
}
