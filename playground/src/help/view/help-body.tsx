import { Spin } from 'antd';
import { useState } from 'react';
import { useSettings } from '../../state/settings.js';
import { startTarget } from '../content/pages.js';
import { useHelp } from '../help-state.js';
import { Contents } from './contents.js';
import './help.css';
import { Hits } from './hits.js';
import { MissingPage } from './missing-page.js';
import { SearchBar } from './search-bar.js';
import { sectionAt } from './section-at.js';
import { SectionView } from './section-view.js';
import { useHits } from './use-hits.js';
import { usePage } from './use-page.js';

/** The pages with their contents on one side; beside them what is read, or what a search found. */
export function HelpBody({ isNarrow }: { readonly isNarrow: boolean }) {
  const language = useSettings((state) => state.language);
  const { trail, query } = useHelp();
  const target = trail.at(-1) ?? startTarget;
  const page = usePage(target.page, target.language ?? language);
  const hits = useHits(query, language);
  const [isListOpen, setListOpen] = useState(false);
  const isSearching = query.trim() !== '';
  const isListShown = !isNarrow || (isListOpen && !isSearching);
  const toggle = isNarrow ? { isOpen: isListShown, set: setListOpen } : undefined;
  return (
    <div className="help">
      <SearchBar list={toggle} />
      <div className="help-middle">
        {isListShown && (
          <Contents page={page ?? undefined} target={target} onPick={() => setListOpen(false)} />
        )}
        {isNarrow && isListShown ? null : (
          <div className="help-reading">
            {isSearching ? (
              <Hits hits={hits} query={query} />
            ) : page === undefined ? (
              <Spin style={{ margin: 24 }} />
            ) : page === null ? (
              <MissingPage />
            ) : (
              <SectionView page={page} index={sectionAt(page, target)} />
            )}
          </div>
        )}
      </div>
    </div>
  );
}
