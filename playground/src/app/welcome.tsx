import { Flex, Spin, Typography } from 'antd';
import { StartActions } from '../files/commands/start-actions.js';
import { RecentFiles } from '../library/recent-files.js';
import { TopicCards } from '../library/topic-cards.js';
import { useLibrary } from '../library/use-library.js';
import { useText } from '../texts/use-text.js';
import './welcome.css';

const texts = {
  title: { zh: '条例：把政策写成能算的规则', en: 'Tiaoli: policies as rules that compute' },
  lines: [
    {
      zh: '打开一个条例，填上事实，马上看到结果，以及每一步依据哪一条。',
      en: 'Open a policy, fill in the facts, and see the result at once, with the clause behind every step.',
    },
    {
      zh: '改条文时，错误当场指出，用例当场重算；可以整张表批量算，也可以比较新旧版本。',
      en: 'As you edit, mistakes are shown and cases run again; whole tables can be computed and versions compared.',
    },
    {
      zh: '所有内容只在本机处理，不会上传。',
      en: 'Everything stays on this computer; nothing is sent anywhere.',
    },
  ],
  topics: { zh: '按主题打开', en: 'By topic' },
  none: {
    zh: '这里还没有条例。新建一个，或者打开已有的。',
    en: 'There are no policies here yet. Begin one, or open those that you have.',
  },
};

/** The start page: what this is, what was open lately, and all policies by topic. */
export function Welcome() {
  const say = useText();
  const library = useLibrary();
  return (
    <div className="welcome">
      <Typography.Title level={1} style={{ fontSize: 24, marginTop: 0 }}>
        {say(texts.title)}
      </Typography.Title>
      {texts.lines.map((line) => (
        <Typography.Paragraph key={line.zh} style={{ marginBottom: 4 }}>
          {say(line)}
        </Typography.Paragraph>
      ))}
      {library === undefined ? (
        <Spin style={{ margin: 24 }} />
      ) : (
        <Flex vertical gap="middle" style={{ marginTop: 20 }}>
          <StartActions />
          <RecentFiles library={library} />
          {library.topics.length === 0 ? (
            <Typography.Text>{say(texts.none)}</Typography.Text>
          ) : (
            <>
              <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
                {say(texts.topics)}
              </Typography.Title>
              <TopicCards library={library} />
            </>
          )}
        </Flex>
      )}
    </div>
  );
}
