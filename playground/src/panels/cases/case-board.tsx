import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Empty, Input, Segmented, Spin } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useText } from '../../texts/use-text.js';
import { AddCase } from './add-case.js';
import { CaseFile } from './case-file.js';
import { CoverageList } from './coverage-list.js';
import { countsOf, isShown } from './filter.js';
import { SurvivorList } from './survivor-list.js';

const texts = {
  view: { zh: '看什么', en: 'Show' },
  cases: { zh: '用例 {count}', en: 'Cases {count}' },
  coverage: { zh: '没有覆盖的', en: 'Not covered' },
  changes: { zh: '没有察觉的', en: 'Not noticed' },
  unconfirmed: { zh: '，待确认 {unconfirmed}', en: ', {unconfirmed} to confirm' },
  counts: {
    zh: '共 {all} 个：通过 {passed}，不符 {failed}，不能运行 {invalid}',
    en: '{all} in all: {passed} pass, {failed} fail, {invalid} cannot run',
  },
  failed: { zh: '只看有问题的', en: 'Only those with problems' },
  find: { zh: '查找用例', en: 'Find a case' },
  add: { zh: '把现在的事实存成用例', en: 'Add the current facts as a case' },
  none: { zh: '这个条例还没有用例', en: 'This policy has no cases yet' },
  noneShown: { zh: '没有这样的用例', en: 'There is no such case' },
};

type Part = 'cases' | 'coverage' | 'changes';

/** The cases by file, what none of them shows, or what none of them notices. */
export function CaseBoard({ policy }: { readonly policy: string }) {
  const say = useText();
  const revision = useFiles((state) => state.byPath);
  const { value: answer, stale } = useAnswer('cases', policy, revision);
  const [part, setPart] = useState<Part>('cases');
  const [onlyFailed, setOnlyFailed] = useState(false);
  const [search, setSearch] = useState('');
  const [isAdding, setAdding] = useState(false);
  if (answer === undefined) return <Spin className="cases-wait" />;
  const counts = countsOf(answer.files);
  const filter = { onlyFailed, search };
  const shown = answer.files.filter(
    (file) => file.findings.length > 0 || file.cases.some((each) => isShown(each, filter)),
  );
  return (
    <div className="cases">
      <div className="cases-bar">
        <Segmented<Part>
          size="small"
          aria-label={say(texts.view)}
          value={part}
          onChange={setPart}
          options={[
            { value: 'cases', label: say(texts.cases, { count: counts.all }) },
            { value: 'coverage', label: say(texts.coverage) },
            { value: 'changes', label: say(texts.changes) },
          ]}
        />
        <Button size="small" type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
          {say(texts.add)}
        </Button>
      </div>
      {part === 'coverage' ? <CoverageList policy={policy} /> : null}
      {part === 'changes' ? <SurvivorList policy={policy} /> : null}
      {part !== 'cases' ? null : (
        <>
          <div className="cases-bar">
            <Input.Search
              size="small"
              allowClear
              className="cases-find"
              aria-label={say(texts.find)}
              placeholder={say(texts.find)}
              value={search}
              onChange={({ target }) => setSearch(target.value)}
            />
            <Checkbox checked={onlyFailed} onChange={({ target }) => setOnlyFailed(target.checked)}>
              {say(texts.failed)}
            </Checkbox>
          </div>
          <p className="cases-counts" role="status" aria-busy={stale}>
            {say(texts.counts, { ...counts })}
            {counts.unconfirmed === 0 ? null : say(texts.unconfirmed, { ...counts })}
          </p>
          {answer.files.length === 0 ? <Empty description={say(texts.none)} /> : null}
          {answer.files.length > 0 && shown.length === 0 ? (
            <Empty description={say(texts.noneShown)} />
          ) : null}
          {shown.map((file) => (
            <CaseFile key={file.path} file={file} filter={filter} />
          ))}
        </>
      )}
      {isAdding ? <AddCase policy={policy} onClose={() => setAdding(false)} /> : null}
    </div>
  );
}
