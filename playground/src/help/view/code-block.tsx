import { PlayCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ExtraProps } from 'react-markdown';
import { useText } from '../../texts/use-text.js';
import { exampleAt } from '../content/example.js';
import type { Section } from '../content/section.js';
import { useHelp } from '../help-state.js';
import { openExample } from '../open-example.js';

const texts = { attempt: { zh: '试一试', en: 'Try it' } };

export interface CodeBlockProps {
  readonly node: ExtraProps['node'];
  readonly section: Section;
  /** What a file made from it is called. */
  readonly name: string;
  /** What stands above the parts of policies that the page shows. */
  readonly header: string;
}

/** A block of code as it is written; one that is a policy can be opened as a new file. */
export function CodeBlock({ node, section, name, header }: CodeBlockProps) {
  const say = useText();
  const close = useHelp((state) => state.close);
  const code = node?.children[0];
  if (code?.type !== 'element') return null;
  const text = code.children.map((each) => (each.type === 'text' ? each.value : '')).join('');
  const example = exampleAt(section.text, node?.position?.start.line ?? 0, header);
  return (
    <div className="help-code">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre tabIndex={0}>{text}</pre>
      {example !== undefined && (
        <Button
          size="small"
          icon={<PlayCircleOutlined />}
          onClick={() => {
            // The help comes back where it was; the example is worth seeing whole.
            close();
            void openExample(name, example);
          }}
        >
          {say(texts.attempt)}
        </Button>
      )}
    </div>
  );
}
