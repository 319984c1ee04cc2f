import { LinkOutlined } from '@ant-design/icons';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useSettings } from '../../state/settings.js';
import { useText } from '../../texts/use-text.js';
import { helpAddress } from '../address.js';
import { headerOf } from '../content/example.js';
import { pageTitles } from '../content/pages.js';
import type { HelpPage, Section } from '../content/section.js';
import type { HelpTarget } from '../help-state.js';
import { HelpLink } from './help-link.js';
import { HelpMarkdown } from './help-markdown.js';

const texts = {
  english: { zh: '这一页还只有英文。', en: 'This page is in English.' },
  chinese: { zh: '这一页是中文。', en: 'This page is in Chinese.' },
  address: { zh: '这一节的地址', en: 'Address of this section' },
  before: { zh: '上一节：{title}', en: 'Before: {title}' },
  after: { zh: '下一节：{title}', en: 'Next: {title}' },
};

export interface SectionViewProps {
  readonly page: HelpPage;
  readonly index: number;
}

/** One section of a page, with ways to those around it. */
export function SectionView({ page, index }: SectionViewProps) {
  const say = useText();
  const language = useSettings((state) => state.language);
  const top = useRef<HTMLElement>(null);
  const section = page.sections[index];
  const header = useMemo(() => headerOf(page.sections.map(({ text }) => text)), [page]);
  useLayoutEffect(() => top.current?.parentElement?.scrollTo(0, 0), [section]);
  if (section === undefined) return null;
  const target = targetOf(page, section);
  return (
    <article ref={top} lang={page.language === 'zh' ? 'zh-CN' : 'en'}>
      <p className="help-aside">{say(pageTitles.get(page.id) ?? { zh: '', en: '' })}</p>
      {page.language === language ? null : (
        <p className="help-note" lang={language === 'zh' ? 'zh-CN' : 'en'}>
          {say(page.language === 'en' ? texts.english : texts.chinese)}
        </p>
      )}
      <h2>
        {section.title}{' '}
        <a
          className="help-address"
          href={helpAddress(target)}
          aria-label={say(texts.address)}
          title={say(texts.address)}
          onClick={(event) => {
            event.preventDefault();
            void navigator.clipboard?.writeText(new URL(helpAddress(target), location.href).href);
          }}
        >
          <LinkOutlined />
        </a>
      </h2>
      <HelpMarkdown page={page} section={section} header={header} />
      <nav className="help-around">
        <Around page={page} section={page.sections[index - 1]} text={texts.before} />
        <Around page={page} section={page.sections[index + 1]} text={texts.after} />
      </nav>
    </article>
  );
}

interface AroundProps {
  readonly page: HelpPage;
  readonly section: Section | undefined;
  readonly text: { readonly zh: string; readonly en: string };
}

function Around({ page, section, text }: AroundProps) {
  const say = useText();
  if (section === undefined) return <span />;
  return (
    <HelpLink target={targetOf(page, section)}>{say(text, { title: section.title })}</HelpLink>
  );
}

function targetOf(page: HelpPage, { heading }: Section): HelpTarget {
  return { page: page.id, ...(heading !== '' && { heading }) };
}
