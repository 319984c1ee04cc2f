import { PlayCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ExtraProps } from 'react-markdown';
import { useText } from '../../texts/use-text.js';
import { exampleOf } from '../content/example.js';
import { useHelp } from '../help-state.js';
import { openExample } from '../open-example.js';

const texts = { attempt: { zh: '试一试', en: 'Try it' } };

export interface CodeBlockProps {
  readonly node: ExtraProps['node'];
  /** What a file made from it is called. */
  readonly name: string;
  readonly header: string;
}

/** A block of code as it is written; one that is a policy can be opened as a new file. */
export function CodeBlock({ node, name, header }: CodeBlockProps) {
  const say = useText();
  const close = useHelp((state) => state.close);
  const code = node?.children[0];
  if (code?.type !== 'element') return null;
  const text = code.children.map((each) => (each.type === 'text' ? each.value : '')).join('');
  const example = exampleOf(text, code.data?.meta ?? '', header);
  const attempt = (whole: string): void => {
    openExample(name, whole);
    // The help comes back where it was; the example is worth seeing whole.
    close();
  };
  return (
    <div className="help-code">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre tabIndex={0}>{text}</pre>
      {example !== undefined && (
        <Button size="small" icon={<PlayCircleOutlined />} onClick={() => attempt(example)}>
          {say(texts.attempt)}
        </Button>
      )}
    </div>
  );
}
