import { Button, Checkbox, Segmented, Select, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { useNarrow } from '../../../app/use-narrow.js';
import { useAnswer } from '../../../engine/use-answer.js';
import { useFiles } from '../../../state/files.js';
import { useFocus } from '../../../state/focus.js';
import { useText } from '../../../texts/use-text.js';
import { Broken } from '../../subject/broken.js';
import { useLastGood } from '../../subject/last-good.js';
import { useAsking } from '../use-asking.js';
import { Canvas } from './canvas.js';
import { NodeList } from './node-list.js';
import { NodeStrip } from './node-strip.js';
import { relationsOf } from './relations.js';
import { kindOf } from './words.js';
import './graph.css';

const texts = {
  as: { zh: '显示方式', en: 'Show as' },
  picture: { zh: '图', en: 'Picture' },
  list: { zh: '列表', en: 'List' },
  find: { zh: '查找名称', en: 'Find a name' },
  only: { zh: '只看有关的', en: 'Only what is related' },
  clear: { zh: '取消选择', en: 'Clear selection' },
};

type Form = 'picture' | 'list';

/** What reads what, as a picture or as a list. */
export function GraphView({ policy }: { readonly policy: string }) {
  const say = useText();
  const isNarrow = useNarrow();
  const revision = useFiles((state) => state.byPath);
  const { value, stale } = useAnswer('graph', useAsking(policy), revision);
  const graph = useLastGood(value, ({ path }) => path === policy);
  const [form, setForm] = useState<Form>(isNarrow ? 'list' : 'picture');
  const [wanted, setSelected] = useState<string>();
  const [only, setOnly] = useState(false);
  const show = useFocus((state) => state.show);
  const relations = useMemo(() => relationsOf(graph ?? { edges: [] }), [graph]);
  const selected = graph?.nodes.find(({ id }) => id === wanted);
  const around = useMemo(
    () => (selected === undefined ? undefined : relations.around(selected.id)),
    [relations, selected],
  );
  const isBroken = value === undefined && !stale;
  if (graph === undefined) {
    return isBroken ? <Broken hasLast={false} /> : <Spin className="see-wait" />;
  }
  const select = (id: string): void => {
    setSelected(id);
    const place = graph.nodes.find((node) => node.id === id)?.place;
    // On a narrow page the text would take the place of the graph.
    if (place !== undefined && !isNarrow) show(place.path, place.start, place.end);
  };
  const isShown = (id: string): boolean => !only || around === undefined || around.has(id);
  const shown = {
    nodes: graph.nodes.filter(({ id }) => isShown(id)),
    edges: graph.edges.filter(({ from, to }) => isShown(from) && isShown(to)),
  };
  const options = graph.nodes.map((node) => ({
    value: node.id,
    label: `${say(node.title)} · ${kindOf(node, say)}`,
    words: `${node.name} ${node.title.zh} ${node.title.en}`,
  }));
  return (
    <>
      <div className="see-bar graph-bar">
        <Segmented<Form>
          size="small"
          aria-label={say(texts.as)}
          value={form}
          onChange={setForm}
          options={[
            { value: 'picture', label: say(texts.picture) },
            { value: 'list', label: say(texts.list) },
          ]}
        />
        <Select
          size="small"
          showSearch={{ optionFilterProp: 'words' }}
          popupMatchSelectWidth={300}
          className="graph-find"
          aria-label={say(texts.find)}
          placeholder={say(texts.find)}
          value={selected?.id ?? null}
          options={options}
          onChange={(id: string | null) => id !== null && select(id)}
        />
        <Checkbox checked={only} onChange={({ target }) => setOnly(target.checked)}>
          {say(texts.only)}
        </Checkbox>
        {selected === undefined ? null : (
          <Button size="small" type="link" onClick={() => setSelected(undefined)}>
            {say(texts.clear)}
          </Button>
        )}
      </div>
      {isBroken ? <Broken hasLast /> : null}
      {form === 'picture' ? (
        <Canvas
          graph={shown}
          relations={relations}
          selected={selected?.id}
          around={around}
          isOld={isBroken}
          onSelect={select}
        />
      ) : (
        <NodeList graph={shown} relations={relations} selected={selected?.id} onSelect={select} />
      )}
      {selected === undefined ? null : (
        <NodeStrip node={selected} graph={graph} relations={relations} onSelect={select} />
      )}
    </>
  );
}
