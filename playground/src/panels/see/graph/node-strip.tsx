import type { GraphNode, PolicyGraph } from '@tiaoli/views';
import { Button, Typography } from 'antd';
import { useFocus } from '../../../state/focus.js';
import { useText } from '../../../texts/use-text.js';
import type { Relations } from './relations.js';
import { kindOf, shownValue } from './words.js';

const texts = {
  reads: { zh: '读取', en: 'Reads' },
  readBy: { zh: '被读取', en: 'Read by' },
  text: { zh: '看条文', en: 'See the text' },
  nothing: { zh: '无', en: 'nothing' },
  chosen: { zh: '选中的一项', en: 'The selected one' },
};

export interface NodeStripProps {
  readonly node: GraphNode;
  readonly graph: Pick<PolicyGraph, 'nodes'>;
  readonly relations: Relations;
  readonly onSelect: (id: string) => void;
}

/** One node, with what it reads and what reads it, to walk along. */
export function NodeStrip({ node, graph, relations, onSelect }: NodeStripProps) {
  const say = useText();
  const show = useFocus((state) => state.show);
  const title = (id: string): string => {
    const found = graph.nodes.find((each) => each.id === id);
    return found === undefined ? id : say(found.title);
  };
  const rows = [
    { label: say(texts.reads), ids: relations.reads(node.id) },
    { label: say(texts.readBy), ids: relations.readBy(node.id) },
  ];
  return (
    <section className="graph-strip" aria-label={say(texts.chosen)}>
      <div>
        <Typography.Text strong>{say(node.title)}</Typography.Text>{' '}
        <Typography.Text type="secondary">{kindOf(node, say)}</Typography.Text>{' '}
        <Typography.Text>{shownValue(node, say)}</Typography.Text>
        <Button
          size="small"
          type="link"
          onClick={() => show(node.place.path, node.place.start, node.place.end)}
        >
          {say(texts.text)}
        </Button>
      </div>
      {rows.map(({ label, ids }) => (
        <div key={label}>
          <span className="graph-strip-label">{label}</span>
          {ids.length === 0 ? say(texts.nothing) : null}
          {ids.map((id) => (
            <Button key={id} size="small" type="link" onClick={() => onSelect(id)}>
              {title(id)}
            </Button>
          ))}
        </div>
      ))}
    </section>
  );
}
