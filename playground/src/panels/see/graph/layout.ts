import { graphlib, layout } from '@dagrejs/dagre';
import type { GraphEdge, GraphNode } from '@tiaoli/views';

/** All nodes have one size: so they stand in columns. */
export const nodeSize = { width: 184, height: 62 };

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Where each node stands, from what is given on the left to what comes of it on the right. */
export function positionsOf(
  nodes: readonly Pick<GraphNode, 'id'>[],
  edges: readonly GraphEdge[],
): ReadonlyMap<string, Position> {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 12, ranksep: 56, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { ...nodeSize });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);
  return new Map(
    nodes.map(({ id }) => {
      const { x = 0, y = 0 } = graph.node(id);
      return [id, { x: x - nodeSize.width / 2, y: y - nodeSize.height / 2 }];
    }),
  );
}
