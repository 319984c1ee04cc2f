import type { Bilingual } from '@tiaoli/diagnostics';
import type { Citation, CoreExpression } from '@tiaoli/ir';

/** What a policy says of itself. */
export interface Claim {
  readonly id: number;
  readonly name: string;
  readonly title: Bilingual;
  readonly citation: Citation;
  readonly when?: CoreExpression;
  readonly range?: { readonly rule: string };
  readonly body:
    | { readonly kind: 'always'; readonly formula: CoreExpression }
    | {
        readonly kind: 'moves';
        readonly input: string;
        readonly direction: 'neverFalls' | 'neverRises' | 'stays';
        readonly value: CoreExpression;
      };
}
