import {
  formOf,
  type GradeRung,
  type NumberView,
  type ScoreSheet,
  scoreSheetsOf,
  type ViewOptions,
  whyNotOf,
} from '@tiaoli/views';
import type { LoadedPolicy } from 'tiaoli';
import { type Asked, type Asking, askedOf } from '../facts/asked.js';
import { isList, isRecord } from '../facts/fact-shapes.js';
import type { EngineContext } from '../feature.js';

export interface ScoreSheetsRequest extends Asking {
  /** Who is scored, `企业名单[甲公司]`; the policy itself where absent, or the first of its elements. */
  readonly element?: string;
}

/** A grade, and the points that are missing to it. */
export interface Rung extends GradeRung {
  readonly missing?: NumberView;
}

export interface LadderedSheet extends Omit<ScoreSheet, 'grades'> {
  readonly grades: readonly Rung[];
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
  const elements = scoredElements(asked);
  const { policy, ask } = asked;
  const { path } = asking;
  const own = ladderedSheets(policy, ask);
  const wanted = element !== undefined && elements.includes(element) ? element : undefined;
  const shown = wanted ?? (own.length === 0 ? elements[0] : undefined);
  if (shown === undefined) return { path, sheets: own, elements };
  return { path, sheets: ladderedSheets(policy, { ...ask, for: shown }), elements, element: shown };
}

function ladderedSheets(policy: LoadedPolicy, options: ViewOptions): readonly LadderedSheet[] {
  const sheets = scoreSheetsOf(policy, options);
  if (sheets.every(({ grades }) => grades.length === 0)) return sheets;
  const ladders = whyNotOf(policy, options).filter(({ kind }) => kind === 'grades');
  return sheets.map((sheet) => {
    const ladder = ladders.find(({ rule }) => rule === sheet.rule)?.alternatives ?? [];
    const grades = sheet.grades.map((rung, index): Rung => {
      const missing = ladder[index]?.missing;
      return missing === undefined ? rung : { ...rung, missing };
    });
    return { ...sheet, grades };
  });
}

/** All elements of the lists whose first one has a score sheet: they all have the same rules. */
function scoredElements({ policy, ask }: Asked): readonly string[] {
  return formOf(policy, ask).fields.flatMap(({ name, list }) => {
    const rows = ask.facts[name];
    if (list === undefined || !isList(rows)) return [];
    const keys = rows.flatMap((row) => {
      const key = isRecord(row) ? row[list.key] : undefined;
      return key === undefined || key === null ? [] : [`${name}[${String(key)}]`];
    });
    const [first] = keys;
    if (first === undefined) return [];
    return scoreSheetsOf(policy, { ...ask, for: first }).length > 0 ? keys : [];
  });
}
