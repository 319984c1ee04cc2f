import type { Library } from '@tiaoli/language-service';
import { Menu, type MenuRef } from 'antd';
import { memo, useEffect, useMemo, useRef } from 'react';
import { isUnsaved, useFiles } from '../state/files.js';
import { useText } from '../texts/use-text.js';
import { itemsOf, pathOfKey } from './library-items.js';

const texts = {
  list: { zh: '条例目录', en: 'Policies' },
  none: { zh: '这里还没有条例。', en: 'There are no policies here yet.' },
  nothing: { zh: '没有找到。换一个词试试。', en: 'Nothing found. Try another word.' },
};

export interface LibraryMenuProps {
  readonly library: Library;
  readonly found: ReadonlySet<string> | undefined;
  readonly onOpen: (path: string) => void;
}

/** The lines of the library; arrow keys move among them. Not drawn again for what is typed. */
export const LibraryMenu = memo(({ library, found, onOpen }: LibraryMenuProps) => {
  const say = useText();
  const current = useFiles((state) => state.current);
  const unsaved = useUnsavedPaths();
  const items = useMemo(
    () => itemsOf(library, { say, current, found, isUnsaved: (path) => unsaved.has(path) }),
    [library, say, current, found, unsaved],
  );
  const list = useRef<MenuRef>(null);
  const seen = useRef<string>(undefined);
  useEffect(() => {
    // Only when another file is opened: the list stays where it was scrolled to since.
    const line = list.current?.menu?.list.querySelector('.ant-menu-item-selected');
    if (line === null || line === undefined || seen.current === current) return;
    seen.current = current;
    line.scrollIntoView({ block: 'nearest' });
  }, [current, items]);
  if (items.length === 0) {
    return (
      <div className="library-nothing" role="status">
        {say(found === undefined ? texts.none : texts.nothing)}
      </div>
    );
  }
  return (
    <Menu
      ref={list}
      aria-label={say(texts.list)}
      items={items}
      selectedKeys={current === undefined ? [] : [current]}
      onClick={({ key }) => onOpen(pathOfKey(key))}
    />
  );
});

const between = '\n';

/** The same set as long as the same files are unsaved. */
function useUnsavedPaths(): ReadonlySet<string> {
  const joined = useFiles(({ byPath }) =>
    [...byPath.values()]
      .filter(isUnsaved)
      .map(({ path }) => path)
      .join(between),
  );
  return useMemo(() => new Set(joined.split(between)), [joined]);
}
