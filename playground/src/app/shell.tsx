import { Flex, Layout, Splitter, theme } from 'antd';
import { useState } from 'react';
import { Editor } from '../editor/editor.js';
import { PolicyList } from '../library/policy-list.js';
import { Panels } from '../panels/panels.js';
import { ShareBanner } from '../share/share-banner.js';
import { useFiles } from '../state/files.js';
import { Header } from './header.js';
import { useNarrow } from './use-narrow.js';
import { Welcome } from './welcome.js';

/** The frame of every screen: the head, the list of policies, the text and the panels. */
export function Shell() {
  const isNarrow = useNarrow();
  const current = useFiles((state) => state.current);
  const [isListOpen, setListOpen] = useState(!isNarrow);
  const { token } = theme.useToken();
  return (
    <Layout style={{ height: '100%' }}>
      <Header onToggleList={() => setListOpen(!isListOpen)} />
      <ShareBanner />
      <Layout>
        <PolicyList isOpen={isListOpen} isNarrow={isNarrow} onClose={() => setListOpen(false)} />
        <Layout.Content style={{ background: token.colorBgContainer, minWidth: 0 }}>
          {current === undefined ? <Welcome /> : <Workbench isNarrow={isNarrow} path={current} />}
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

function Workbench({ isNarrow, path }: { readonly isNarrow: boolean; readonly path: string }) {
  if (isNarrow) return <Panels path={path} withText />;
  return (
    <Splitter style={{ height: '100%' }}>
      <Splitter.Panel defaultSize="52%" min={320}>
        <Flex vertical style={{ height: '100%' }}>
          <Editor path={path} />
        </Flex>
      </Splitter.Panel>
      <Splitter.Panel min={360}>
        <Panels path={path} />
      </Splitter.Panel>
    </Splitter>
  );
}
