import type { GraphNode } from '@tiaoli/views';
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { useText } from '../../../texts/use-text.js';
import { kindOf, shownValue } from './words.js';

export type NodeCard = Node<
  {
    readonly node: GraphNode;
    readonly isSelected: boolean;
    readonly isDim: boolean;
    readonly onSelect: () => void;
    /** Goes where the key leads; says whether it leads anywhere. */
    readonly onStep: (key: string) => boolean;
  },
  'card'
>;

/** A node: its shape and its first line say of which kind it is, its last line what it comes to. */
export function GraphNodeCard({ data }: NodeProps<NodeCard>) {
  const say = useText();
  const { node, isSelected, isDim, onSelect, onStep } = data;
  const classes = [
    'graph-card',
    `graph-card-${node.kind}`,
    node.isInternal ? 'graph-card-internal' : '',
    isSelected ? 'graph-card-selected' : '',
    isDim ? 'graph-card-dim' : '',
    node.status === 'error' ? 'graph-card-error' : '',
  ];
  const value = shownValue(node, say);
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <button
        type="button"
        id={`graph ${node.id}`}
        className={`${classes.filter(Boolean).join(' ')} nodrag nopan`}
        aria-pressed={isSelected}
        title={`${say(node.title)}\n${value}`}
        onClick={onSelect}
        onKeyDown={(event) => {
          if (onStep(event.key)) event.preventDefault();
        }}
      >
        <span className="graph-card-kind">{kindOf(node, say)}</span>
        <span className="graph-card-title">{say(node.title)}</span>
        <span className={node.value === undefined ? 'graph-card-unknown' : 'graph-card-value'}>
          {value}
        </span>
      </button>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  );
}
