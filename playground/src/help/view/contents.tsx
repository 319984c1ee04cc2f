import { useLayoutEffect, useRef } from 'react';
import { useText } from '../../texts/use-text.js';
import { messages, pageTitles } from '../content/pages.js';
import type { HelpPage } from '../content/section.js';
import type { HelpTarget } from '../help-state.js';
import { HelpLink } from './help-link.js';
import { sectionAt } from './section-at.js';

const texts = { list: { zh: '帮助目录', en: 'Contents of the help' } };

export interface ContentsProps {
  readonly page: HelpPage | undefined;
  readonly target: HelpTarget;
  readonly onPick: () => void;
}

/** All pages, and under the one that is read, its headings. */
export function Contents({ page, target, onPick }: ContentsProps) {
  const say = useText();
  const list = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [page, target]);
  return (
    <nav ref={list} className="help-contents" aria-label={say(texts.list)}>
      <ul>
        {[...pageTitles].map(([id, title]) => (
          <li key={id}>
            <HelpLink
              target={{ page: id }}
              isCurrent={id === target.page && target.heading === undefined}
              onPick={onPick}
            >
              {say(title)}
            </HelpLink>
            {id === target.page && page?.id === id && id !== messages && (
              <Headings page={page} target={target} onPick={onPick} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Headings({ page, target, onPick }: ContentsProps & { readonly page: HelpPage }) {
  const current = sectionAt(page, target);
  return (
    <ul>
      {page.sections.map(({ heading, title, level }, at) =>
        level === 1 ? null : (
          <li key={heading} data-level={level}>
            <HelpLink
              target={{ page: page.id, heading }}
              isCurrent={at === current}
              onPick={onPick}
            >
              {title}
            </HelpLink>
          </li>
        ),
      )}
    </ul>
  );
}
