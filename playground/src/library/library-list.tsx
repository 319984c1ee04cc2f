import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef, Spin, theme } from 'antd';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useFiles } from '../state/files.js';
import { useText } from '../texts/use-text.js';
import './library.css';
import { LibraryMenu } from './library-menu.js';
import { mainPath, useFoundPolicies, useLibrary } from './use-library.js';

const texts = {
  search: { zh: '查找条例（可用拼音）', en: 'Search (pinyin works too)' },
};

/** All policies with a search over them; arrow keys move in the list, Enter opens. */
export function LibraryList({ onPick }: { readonly onPick?: () => void }) {
  const say = useText();
  const { token } = theme.useToken();
  const show = useFiles((state) => state.show);
  const [query, setQuery] = useState('');
  const library = useLibrary();
  const found = useFoundPolicies(query);
  const search = useRef<InputRef>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => focusOnShortcut(() => search.current?.focus({ cursor: 'all' })), []);
  const open = useCallback(
    (path: string): void => {
      show(path);
      onPick?.();
    },
    [show, onPick],
  );
  if (library === undefined) return <Spin style={{ margin: 24 }} />;

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      place.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      const policies = library.topics.flatMap((topic) => topic.policies);
      const first = policies.find(({ id }) => found?.has(id) ?? false);
      const path = first === undefined ? undefined : mainPath(first);
      if (path !== undefined) open(path);
    } else if (event.key === 'Escape') setQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <div className="library" ref={place}>
      <div className="library-search">
        <Input
          ref={search}
          allowClear
          prefix={<SearchOutlined style={{ color: token.colorTextSecondary }} />}
          aria-label={say(texts.search)}
          placeholder={say(texts.search)}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={press}
        />
      </div>
      <LibraryMenu library={library} found={found} onOpen={open} />
    </div>
  );
}

/** Ctrl+K goes to the search from anywhere. */
function focusOnShortcut(focus: () => void): () => void {
  const press = (event: globalThis.KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    focus();
  };
  window.addEventListener('keydown', press, { capture: true });
  return () => window.removeEventListener('keydown', press, { capture: true });
}
