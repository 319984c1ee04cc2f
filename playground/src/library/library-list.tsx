import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef, Menu, Spin, theme } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isUnsaved, useFiles } from '../state/files.js';
import { useText } from '../texts/use-text.js';
import { itemsOf, pathOfKey } from './library-items.js';
import './library.css';
import { mainPath, useFoundPolicies, useLibrary } from './use-library.js';

const texts = {
  search: { zh: '查找条例（可用拼音首字母）', en: 'Search (pinyin works too)' },
  list: { zh: '条例目录', en: 'Policies' },
  nothing: { zh: '没有找到。换一个词试试。', en: 'Nothing found. Try another word.' },
};

/** All policies with a search over them; arrow keys move in the list, Enter opens. */
export function LibraryList({ onPick }: { readonly onPick?: () => void }) {
  const say = useText();
  const { token } = theme.useToken();
  const { byPath, current, show } = useFiles();
  const [query, setQuery] = useState('');
  const library = useLibrary();
  const found = useFoundPolicies(query);
  const search = useRef<InputRef>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => focusOnShortcut(() => search.current?.focus({ cursor: 'all' })), []);
  if (library === undefined) return <Spin style={{ margin: 24 }} />;

  const open = (path: string): void => {
    show(path);
    onPick?.();
  };
  const isUnsavedAt = (path: string): boolean => {
    const file = byPath.get(path);
    return file !== undefined && isUnsaved(file);
  };
  const items = itemsOf(library, { say, current, found, isUnsaved: isUnsavedAt });
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
      {items.length === 0 ? (
        <div className="library-nothing" role="status">
          {say(texts.nothing)}
        </div>
      ) : (
        <Menu
          aria-label={say(texts.list)}
          items={items}
          selectedKeys={current === undefined ? [] : [current]}
          onClick={({ key }) => open(pathOfKey(key))}
        />
      )}
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
