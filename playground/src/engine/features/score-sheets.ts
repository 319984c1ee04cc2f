import { type LadderedSheet, ladderedSheetsOf, scoredElementsOf } from '@tiaoli/views';
import { type Asking, askedOf } from '../facts/asked.js';
import type { EngineContext } from '../feature.js';

export interface ScoreSheetsRequest extends Asking {
  /** Who is scored, `企业名单[甲公司]`; the policy itself where absent, or the first of its elements. */
  readonly element?: string;
}

export interface ScoreSheetsAnswer {
  readonly path: string;
  readonly sheets: readonly LadderedSheet[];
  /** Elements of lists that are scored too. */
  readonly elements: readonly string[];
  /** Whose sheets they are; absent for those of the policy itself. */
  readonly element?: string;
}

export function scoreSheets(
  context: EngineContext,
  { element, ...asking }: ScoreSheetsRequest,
): ScoreSheetsAnswer | undefined {
  const asked = askedOf(context, asking);
  if (asked === undefined) return undefined;
  const { policy, ask } = asked;
  const elements = scoredElementsOf(policy, ask);
  const { path } = asking;
  const own = ladderedSheetsOf(policy, ask);
  const wanted = element !== undefined && elements.includes(element) ? element : undefined;
  const shown = wanted ?? (own.length === 0 ? elements[0] : undefined);
  if (shown === undefined) return { path, sheets: own, elements };
  return {
    path,
    sheets: ladderedSheetsOf(policy, { ...ask, for: shown }),
    elements,
    element: shown,
  };
}
