import type { PolicyGraph } from '@tiaoli/views';
import { Button } from 'antd';
import { useText } from '../../../texts/use-text.js';
import type { Relations } from './relations.js';
import { kindOf, shownValue } from './words.js';

const texts = {
  caption: {
    zh: '输入、参数和规则，以及各自读取什么',
    en: 'Inputs, parameters and rules, and what each reads',
  },
  name: { zh: '名称', en: 'Name' },
  kind: { zh: '类别', en: 'Kind' },
  value: { zh: '当前值', en: 'Value' },
  reads: { zh: '读取', en: 'Reads' },
};

export interface NodeListProps {
  readonly graph: Pick<PolicyGraph, 'nodes' | 'edges'>;
  readonly relations: Relations;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** The same as the picture, in words. */
export function NodeList({ graph, relations, selected, onSelect }: NodeListProps) {
  const say = useText();
  const titles = new Map(graph.nodes.map(({ id, title }) => [id, say(title)]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
    <section className="see-body" tabIndex={0} aria-label={say(texts.caption)}>
      <table className="plain-table">
        <caption className="see-visually-hidden">{say(texts.caption)}</caption>
        <thead>
          <tr>
            {[texts.name, texts.kind, texts.value, texts.reads].map((text) => (
              <th key={text.en} scope="col">
                {say(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {graph.nodes.map((node) => (
            <tr key={node.id} aria-current={node.id === selected ? true : undefined}>
              <th scope="row">
                <Button type="link" size="small" onClick={() => onSelect(node.id)}>
                  {say(node.title)}
                </Button>
              </th>
              <td>{kindOf(node, say)}</td>
              <td>{shownValue(node, say)}</td>
              <td>
                {relations
                  .reads(node.id)
                  .map((id) => titles.get(id) ?? id)
                  .join(say({ zh: '、', en: ', ' }))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
