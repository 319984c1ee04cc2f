import { Spin } from 'antd';
import { useText } from '../../texts/use-text.js';
import { pageTitles } from '../content/pages.js';
import type { Hit } from '../content/search.js';
import { HelpLink } from './help-link.js';
import { Marked } from './marked.js';

const texts = {
  found: { zh: '找到 {count} 处', en: '{count} found' },
  none: { zh: '没有找到。换一个词试试。', en: 'Nothing found. Try another word.' },
};

export interface HitsProps {
  readonly hits: readonly Hit[] | undefined;
  readonly query: string;
}

/** What a search found, the likeliest first. */
export function Hits({ hits, query }: HitsProps) {
  const say = useText();
  if (hits === undefined) return <Spin style={{ margin: 24 }} />;
  return (
    <>
      <p role="status">
        {hits.length === 0 ? say(texts.none) : say(texts.found, { count: hits.length })}
      </p>
      <ul className="help-hits">
        {hits.map(({ page, heading, title, excerpt }) => (
          <li key={`${page} ${heading}`}>
            <HelpLink target={{ page, ...(heading !== '' && { heading }) }}>
              <Marked text={title} query={query} />
            </HelpLink>
            <span className="help-aside">
              {say(pageTitles.get(page) ?? { zh: page, en: page })}
            </span>
            <div>
              <Marked text={excerpt} query={query} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
