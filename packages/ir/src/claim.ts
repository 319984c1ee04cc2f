import type { Bilingual } from '@tiaoli/diagnostics';
import type { Citation } from './citation.js';
import type { CoreExpression } from './expression.js';

/** What a policy says of itself, to be proved for all facts. Nothing is decided by it. */
export interface Claim {
  readonly id: number;
  readonly name: string;
  readonly title: Bilingual;
  readonly citation: Citation;
  /** A boolean: under which condition it is claimed; always where absent. */
  readonly when?: CoreExpression;
  /** Where it is that a rule keeps its declared range; the rule's name is qualified. */
  readonly range?: { readonly rule: string };
  readonly body: /** A boolean that holds. */
    | { readonly kind: 'always'; readonly formula: CoreExpression }
    /**
     * Of two records of facts that differ in one input only, which is greater (later, true, better)
     * in the second, what the value does not do from the first to the second.
     */
    | {
        readonly kind: 'moves';
        readonly input: string;
        readonly direction: 'neverFalls' | 'neverRises' | 'stays';
        readonly value: CoreExpression;
      };
}

/** The expressions that a claim is about. */
export function claimExpressions({ when, body }: Claim): readonly CoreExpression[] {
  const said = body.kind === 'always' ? body.formula : body.value;
  return when === undefined ? [said] : [when, said];
}
