import type { Library } from '@tiaoli/language-service';
import { Button, Typography } from 'antd';
import { useFiles } from '../state/files.js';
import { useRecent } from '../state/recent.js';
import { type Say, useText } from '../texts/use-text.js';
import { pathsOf } from './use-library.js';

const texts = { recent: { zh: '最近打开', en: 'Opened lately' } };

/** What was open lately and is still there. */
export function RecentFiles({ library }: { readonly library: Library }) {
  const say = useText();
  const { byPath, show } = useFiles();
  const recent = useRecent((state) => state.paths).filter((path) => byPath.has(path));
  if (recent.length === 0) return null;
  return (
    <section>
      <Typography.Title level={2} style={{ fontSize: 16, marginTop: 0 }}>
        {say(texts.recent)}
      </Typography.Title>
      <ul className="recent-files">
        {recent.map((path) => (
          <li key={path}>
            <Button type="link" title={path} onClick={() => show(path)}>
              {fileName(path, library, say)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The title of the policy with what tells this file apart from its others. */
export function fileName(path: string, library: Library, say: Say): string {
  const policies = library.topics.flatMap((topic) => topic.policies);
  const policy = policies.find((each) => pathsOf(each).includes(path));
  if (policy === undefined) return path;
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
  return `${say(policy.title)} · ${file}`;
}
