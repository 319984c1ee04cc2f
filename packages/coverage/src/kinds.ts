import type { Bilingual } from '@tiaoli/diagnostics';

/** What a person reads of each kind of item, in the order of reports. */
export const kindWords = {
  row: { zh: '表的行', en: 'table rows' },
  case: { zh: '情形', en: 'cases' },
  branch: { zh: '若的分支', en: 'branches of an if' },
  bracket: { zh: '级距', en: 'brackets' },
  band: { zh: '档', en: 'bands' },
  criterion: { zh: '指标', en: 'criteria' },
  group: { zh: '评分组满分', en: 'groups at their maximum' },
  grade: { zh: '等级', en: 'grades' },
  veto: { zh: '否决项', en: 'vetoes' },
  item: { zh: '清单项目', en: 'checklist items' },
  milestone: { zh: '里程碑', en: 'milestones' },
  limit: { zh: '上下限', en: 'limits' },
  condition: { zh: '条件', en: 'conditions' },
  threshold: { zh: '界限', en: 'thresholds' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type CoverageKind = keyof typeof kindWords;

/** All kinds, in the order of reports. */
export const coverageKinds = Object.keys(kindWords) as readonly CoverageKind[];

export type ThresholdSide = 'below' | 'at' | 'above';

/** Which part of what an item is about: a condition holds or not, a value lies at its bound. */
export type CoverageSide =
  | ThresholdSide
  | 'true'
  | 'false'
  | 'yes'
  | 'no'
  | 'value'
  | 'fallback'
  | 'applied'
  | 'free'
  | 'met'
  | 'unmet'
  | 'onTime'
  | 'late'
  | 'due'
  | 'overdue';
