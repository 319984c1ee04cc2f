import type { Bilingual } from '@tiaoli/diagnostics';
import type { LoadedPolicy } from 'tiaoli';
import { policyOn } from 'tiaoli';
import { answerOf, type ViewOptions } from '../shared/answer.js';
import type { Place } from '../shared/place.js';
import { layersOf } from './layers.js';
import { type Declared, declaredIn } from './nodes.js';
import { createValueReader } from './values.js';

export type GraphNodeKind = 'input' | 'openParameter' | 'parameter' | 'rule';

export interface GraphNode {
  /** Of all nodes of the graph: the kind and the name, qualified by the entity. */
  readonly id: string;
  readonly kind: GraphNodeKind;
  readonly name: string;
  readonly title: Bilingual;
  /** Absent of what is not known, and of what belongs to an element. */
  readonly value?: Bilingual;
  readonly status?: 'decided' | 'undecided' | 'error';
  /** A rule that gives no answer of its own. */
  readonly isInternal: boolean;
  /** The entity whose elements each have one. */
  readonly entity?: string;
  /** The used policy that it belongs to, by its alias. */
  readonly policy?: string;
  /** How far from the inputs: one more than the farthest of what it reads; 0 for inputs. */
  readonly layer: number;
  readonly place: Place;
}

/** `to` reads `from`. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
}

export interface PolicyGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** The used policies, by alias. */
  readonly policies: readonly { readonly alias: string; readonly title: Bilingual }[];
}

/** What reads what, with the values of an answer where a question is given. */
export function graphOf(
  whole: LoadedPolicy,
  about: ViewOptions | { readonly asOf?: string; readonly place?: string } = {},
): PolicyGraph {
  const answer = 'facts' in about ? answerOf(whole, about) : undefined;
  const policy =
    answer?.policy ?? policyOn(whole, about.asOf ?? whole.effective, about.place).policy ?? whole;
  const declared = declaredIn(policy);
  const ids = new Set(declared.map(({ id }) => id));
  const edges = declared.flatMap(({ id: to, reads }) =>
    reads.filter((from) => ids.has(from)).map((from) => ({ from, to })),
  );
  const layers = layersOf(declared);
  const values = answer === undefined ? undefined : createValueReader(answer);
  return {
    nodes: declared.map((each) => ({
      ...nodeOf(each),
      ...values?.(each),
      layer: layers.get(each.id) ?? 0,
    })),
    edges,
    policies: (policy.core.linked ?? []).map(({ alias, title }) => ({ alias, title })),
  };
}

function nodeOf({ reads: _reads, ...node }: Declared): Omit<GraphNode, 'layer'> {
  return node;
}
