import { ArrowLeftOutlined, SearchOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useText } from '../../texts/use-text.js';
import { useHelp } from '../help-state.js';

const texts = {
  back: { zh: '后退', en: 'Back' },
  list: { zh: '帮助目录', en: 'Contents of the help' },
  search: { zh: '在帮助里查找', en: 'Search the help' },
};

export interface SearchBarProps {
  /** Opens and closes the contents where they do not fit beside the page. */
  readonly list: { readonly isOpen: boolean; readonly set: (isOpen: boolean) => void } | undefined;
}

export function SearchBar({ list }: SearchBarProps) {
  const say = useText();
  const { trail, query, search, back } = useHelp();
  return (
    <div className="help-bar">
      <Button
        type="text"
        aria-label={say(texts.back)}
        icon={<ArrowLeftOutlined />}
        disabled={trail.length === 0}
        onClick={back}
      />
      {list !== undefined && (
        <Button
          type="text"
          aria-label={say(texts.list)}
          aria-expanded={list.isOpen}
          icon={<UnorderedListOutlined />}
          onClick={() => {
            search('');
            list.set(!list.isOpen);
          }}
        />
      )}
      <Input
        allowClear
        prefix={<SearchOutlined />}
        aria-label={say(texts.search)}
        placeholder={say(texts.search)}
        value={query}
        onChange={(event) => search(event.target.value)}
      />
    </div>
  );
}
