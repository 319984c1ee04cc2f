import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { usePanel } from '../../state/panel.js';
import { useText } from '../../texts/use-text.js';
import { ChecksTable } from './checks-table.js';
import { Mark } from './mark.js';
import { useOpenCase } from './open-case.js';
import './cases.css';

const texts = {
  label: { zh: '打开的用例', en: 'The open case' },
  back: { zh: '回到用例', en: 'Back to the cases' },
  close: { zh: '收起用例', en: 'Put the case away' },
};

/** Above the form: the case whose facts it was filled with, as it goes with the text as it is now. */
export function CaseStrip({ policy }: { readonly policy: string }) {
  const say = useText();
  const { open, put } = useOpenCase();
  const openPanel = usePanel((state) => state.open);
  const revision = useFiles((state) => state.byPath);
  const isHere = open?.policy === policy;
  const asked = isHere && open !== undefined ? { file: open.file, index: open.index } : undefined;
  const { value: detail } = useAnswer('caseDetail', asked, revision);
  if (!isHere || detail === undefined) return null;
  return (
    <section className="case-strip" aria-label={say(texts.label)}>
      <header>
        <Mark status={detail.result.status} /> <strong>{detail.result.name}</strong>
        <Button size="small" type="link" onClick={() => openPanel('cases')}>
          {say(texts.back)}
        </Button>
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined />}
          aria-label={say(texts.close)}
          onClick={() => put(undefined)}
        />
      </header>
      <ChecksTable checks={detail.checks} />
    </section>
  );
}
