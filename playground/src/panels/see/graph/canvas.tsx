import type { PolicyGraph } from '@tiaoli/views';
import {
  type AriaLabelConfig,
  Background,
  Controls,
  type Edge,
  MarkerType,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useEffect, useMemo, useRef } from 'react';
import { useDark } from '../../../app/use-dark.js';
import { useText } from '../../../texts/use-text.js';
import { GraphNodeCard, type NodeCard } from './graph-node-card.js';
import { nodeSize, type Position, positionsOf } from './layout.js';
import type { Relations } from './relations.js';
import { stepFrom } from './step-from.js';

const texts = {
  picture: {
    zh: '关系图：左边是输入和参数，右边是由它们得出的规则。用方向键从一项走到另一项。',
    en: 'Graph: inputs and parameters on the left, the rules that follow from them on the right. The arrow keys go from one to the next.',
  },
  controls: { zh: '图的缩放', en: 'Zoom of the graph' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  fit: { zh: '看全图', en: 'Fit to screen' },
};

export interface CanvasProps {
  readonly graph: Pick<PolicyGraph, 'nodes' | 'edges'>;
  readonly relations: Relations;
  readonly selected: string | undefined;
  /** What is on the way to and from the selected node; the rest is dimmed. */
  readonly around: ReadonlySet<string> | undefined;
  readonly isOld: boolean;
  readonly onSelect: (id: string) => void;
}

const nodeTypes = { card: GraphNodeCard };
/** Names are still readable at this scale. */
const smallestAtFirst = 0.62;

export function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <Picture {...props} />
    </ReactFlowProvider>
  );
}

function Picture({ graph, relations, selected, around, isOld, onSelect }: CanvasProps) {
  const say = useText();
  const isDark = useDark();
  const flow = useReactFlow();
  const shape = graph.nodes.map(({ id }) => id).join('\n');
  const wires = graph.edges.map(({ from, to }) => `${from}\t${to}`).join('\n');
  // Values change with every key, the layout only with the names and what they read.
  const positions = useMemo(() => positionsOf(graph.nodes, graph.edges), [shape, wires]);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    void flow.fitView({ minZoom: smallestAtFirst, maxZoom: 1, padding: 0.06 }).then(() => {
      // What does not fit starts at its upper left, where the reading starts.
      if (flow.getZoom() > smallestAtFirst) return;
      const height = (place.current?.clientHeight ?? 0) / smallestAtFirst;
      const { x, y } = upperLeft(positions, height);
      const zoom = smallestAtFirst;
      void flow.setViewport({ x: 12 - x * zoom, y: 12 - y * zoom, zoom });
    });
  }, [flow, positions]);

  const goTo = (id: string): void => {
    const at = positions.get(id);
    if (at === undefined) return;
    void flow.setCenter(at.x + nodeSize.width / 2, at.y + nodeSize.height / 2, {
      zoom: Math.max(flow.getZoom(), smallestAtFirst),
      duration: 150,
    });
  };
  const nodes = graph.nodes.map(
    (node): NodeCard => ({
      id: node.id,
      type: 'card',
      position: positions.get(node.id) ?? { x: 0, y: 0 },
      width: nodeSize.width,
      height: nodeSize.height,
      data: {
        node,
        isSelected: node.id === selected,
        isDim: around !== undefined && !around.has(node.id),
        onSelect: () => onSelect(node.id),
        onStep: (key) => {
          const next = stepFrom(node.id, key, { relations, positions });
          if (next === undefined) return false;
          goTo(next);
          document.getElementById(cardId(next))?.focus({ preventScroll: true });
          return true;
        },
      },
    }),
  );
  const edges = graph.edges.map(({ from, to }): Edge => {
    const isOnWay = around?.has(from) === true && around.has(to);
    const className = around === undefined ? '' : isOnWay ? 'graph-edge-on' : 'graph-edge-off';
    const markerEnd = { type: MarkerType.ArrowClosed, width: 14, height: 14 };
    return { id: `${from}→${to}`, source: from, target: to, className, markerEnd };
  });
  const labels: Partial<AriaLabelConfig> = {
    'controls.ariaLabel': say(texts.controls),
    'controls.zoomIn.ariaLabel': say(texts.zoomIn),
    'controls.zoomOut.ariaLabel': say(texts.zoomOut),
    'controls.fitView.ariaLabel': say(texts.fit),
  };
  return (
    <section
      ref={place}
      className={isOld ? 'graph-canvas see-old' : 'graph-canvas'}
      aria-label={say(texts.picture)}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        colorMode={isDark ? 'dark' : 'light'}
        ariaLabelConfig={labels}
        minZoom={0.15}
        maxZoom={1.6}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
      >
        <Background gap={20} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </section>
  );
}

export function cardId(id: string): string {
  return `graph ${id}`;
}

/** The leftmost of those that are seen with the topmost one. */
function upperLeft(positions: ReadonlyMap<string, Position>, height: number): Position {
  const all = [...positions.values()];
  const y = Math.min(...all.map((each) => each.y));
  const seen = all.filter((each) => each.y < y + height);
  return { x: Math.min(...seen.map((each) => each.x)), y };
}
