import { CopyOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Select, Switch } from 'antd';
import { engine } from '../../engine/engine.js';
import type { Why, WhyRequest } from '../../engine/features/why.js';
import { useText } from '../../texts/use-text.js';
import type { Choice } from './reasons.js';
import { PrintButton } from './sheet/print-button.js';

const texts = {
  element: { zh: '解释哪一个', en: 'Explained element' },
  whole: { zh: '整个条例', en: 'The whole policy' },
  rule: { zh: '解释哪个结果', en: 'Explained result' },
  all: { zh: '全部结果', en: 'All results' },
  open: { zh: '全部展开', en: 'Expand all' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '理由已复制', en: 'The reasons are copied' },
  notCopied: { zh: '浏览器不让复制', en: 'The browser did not let it copy' },
};

export interface WhyBarProps {
  readonly why: Why;
  readonly request: WhyRequest;
  readonly onChoice: (choice: Choice) => void;
  readonly isOpenAll: boolean;
  readonly onOpenAll: (isOpenAll: boolean) => void;
}

/** What is explained, and what can be done with it. */
export function WhyBar({ why, request, onChoice, isOpenAll, onOpenAll }: WhyBarProps) {
  const say = useText();
  const { message } = App.useApp();
  const { for: about = '', only = '' } = request;
  const elements = why.lists.flatMap((list) => list.elements);
  const results = elements.find(({ path }) => path === about)?.results ?? why.results;
  const rules = results.map(({ rule, title }) => ({ value: rule, label: say(title) }));
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(await engine.ask('whyText', request));
      void message.success(say(texts.copied));
    } catch {
      void message.error(say(texts.notCopied));
    }
  };
  return (
    <div className="why-bar">
      {elements.length === 0 ? null : (
        <Select
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={say(texts.element)}
          popupMatchSelectWidth={false}
          style={{ minWidth: 140 }}
          value={about}
          options={[
            { value: '', label: say(texts.whole) },
            ...elements.map(({ path }) => ({ value: path, label: path })),
          ]}
          onChange={(path) => onChoice(path === '' ? {} : { for: path })}
        />
      )}
      <Select
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={say(texts.rule)}
        popupMatchSelectWidth={false}
        style={{ minWidth: 140 }}
        value={only}
        options={[{ value: '', label: say(texts.all) }, ...rules]}
        onChange={(rule) =>
          onChoice({
            ...(about === '' ? {} : { for: about }),
            ...(rule === '' ? {} : { only: rule }),
          })
        }
      />
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch renders its button inside. */}
      <label>
        <Switch size="small" checked={isOpenAll} onChange={onOpenAll} />
        <span>{say(texts.open)}</span>
      </label>
      <Button size="small" icon={<CopyOutlined />} onClick={() => void copy()}>
        {say(texts.copy)}
      </Button>
      <PrintButton why={why} request={request} icon={<PrinterOutlined />} />
    </div>
  );
}
