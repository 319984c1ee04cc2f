import { CopyOutlined, PrinterOutlined } from '@ant-design/icons';
import type { Bilingual } from '@tiaoli/diagnostics';
import { App, Button, Empty, Select, Spin } from 'antd';
import { useRef, useState } from 'react';
import { printElement } from '../../../app/print.js';
import { useAnswer } from '../../../engine/use-answer.js';
import { useFiles } from '../../../state/files.js';
import { useText } from '../../../texts/use-text.js';
import { Broken } from '../../subject/broken.js';
import { useLastGood } from '../../subject/last-good.js';
import { useAsking } from '../use-asking.js';
import { SheetTable } from './sheet-table.js';
import { sheetText } from './sheet-text.js';
import './sheet.css';

const texts = {
  none: { zh: '这个条例没有评分表', en: 'This policy has no score sheet' },
  who: { zh: '给谁评分', en: 'Who is scored' },
  whole: { zh: '整个条例', en: 'The policy itself' },
  copy: { zh: '复制到 Excel', en: 'Copy to Excel' },
  print: { zh: '打印', en: 'Print' },
  copied: { zh: '已复制，可以粘贴到 Excel', en: 'Copied; paste it into Excel' },
  notCopied: { zh: '浏览器不让复制', en: 'The browser refused to copy' },
};

/** Scorecards as staff know them, for the facts at hand. */
export function SheetView({ policy }: { readonly policy: string }) {
  const say = useText();
  const { message } = App.useApp();
  const paper = useRef<HTMLDivElement>(null);
  const [element, setElement] = useState('');
  const revision = useFiles((state) => state.byPath);
  const asking = useAsking(policy);
  const about = element === '' ? {} : { element };
  const { value, stale } = useAnswer('scoreSheets', { ...asking, ...about }, revision);
  const answer = useLastGood(value, ({ path }) => path === policy);
  const isBroken = value === undefined && !stale;
  if (answer === undefined) {
    return isBroken ? <Broken hasLast={false} /> : <Spin className="see-wait" />;
  }
  const { sheets, elements } = answer;
  const tell = (kind: 'success' | 'error', text: Bilingual) =>
    void message.open({ type: kind, content: say(text) });
  const copy = (): void => {
    navigator.clipboard.writeText(sheetText(sheets, say)).then(
      () => tell('success', texts.copied),
      () => tell('error', texts.notCopied),
    );
  };
  return (
    <>
      <div className="see-bar sheet-bar">
        {elements.length === 0 ? null : (
          <Select
            size="small"
            showSearch
            popupMatchSelectWidth={false}
            aria-label={say(texts.who)}
            value={answer.element ?? ''}
            options={[
              { value: '', label: say(texts.whole) },
              ...elements.map((each) => ({ value: each, label: each })),
            ]}
            onChange={setElement}
          />
        )}
        <Button size="small" icon={<CopyOutlined />} disabled={sheets.length === 0} onClick={copy}>
          {say(texts.copy)}
        </Button>
        <Button
          size="small"
          icon={<PrinterOutlined />}
          disabled={sheets.length === 0}
          onClick={() => paper.current && printElement(paper.current)}
        >
          {say(texts.print)}
        </Button>
      </div>
      {isBroken ? <Broken hasLast /> : null}
      <div ref={paper} className={isBroken ? 'see-body see-old' : 'see-body'}>
        {sheets.length === 0 ? <Empty description={say(texts.none)} /> : null}
        {sheets.map((sheet) => (
          <SheetTable key={sheet.rule} sheet={sheet} />
        ))}
      </div>
    </>
  );
}
