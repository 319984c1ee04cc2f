import type { Library, LibraryPolicy } from '@tiaoli/language-service';
import { Button, Card } from 'antd';
import { useFiles } from '../state/files.js';
import { useText } from '../texts/use-text.js';
import { mainPath } from './use-library.js';

const texts = { others: { zh: '未分类', en: 'Not in the index' } };

/** A card for each topic, with its policies. */
export function TopicCards({ library }: { readonly library: Library }) {
  const say = useText();
  return (
    <div className="topic-cards">
      {library.topics.map(({ title = texts.others, policies }) => (
        <Card key={title.zh} size="small" title={<h3 className="topic-title">{say(title)}</h3>}>
          <ul>
            {policies.map((policy) => (
              <li key={policy.id}>
                <PolicyLink policy={policy} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

function PolicyLink({ policy }: { readonly policy: LibraryPolicy }) {
  const say = useText();
  const show = useFiles((state) => state.show);
  return (
    <Button type="link" onClick={() => show(mainPath(policy))}>
      {say(policy.title)}
    </Button>
  );
}
