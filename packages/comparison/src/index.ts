export {
  type ChangeClass,
  type Classification,
  classificationWords,
  classify,
} from './classify.js';
export {
  type CompareBehaviour,
  comparePolicies,
  type PolicyComparison,
} from './compare-policies.js';
export { type CompareMutant, compareMutants, type MutantLimits } from './equivalence.js';
export { type FactsAccepted, factsAccepted } from './facts-accepted.js';
export { reportHtml } from './html/report-html.js';
export {
  type CheckedLock,
  type CheckedVersion,
  checkLock,
  type LockState,
  lockKey,
} from './lock/check-lock.js';
export { type Lock, lockText, readLock } from './lock/lock-file.js';
export { type LockedVersion, lockedVersion } from './lock/locked-version.js';
export {
  comparePopulation,
  type PopulationStep,
} from './population/compare-population.js';
export type { ColumnEffect, NumberEffect, PopulationEffect, Reading } from './population/effect.js';
export { type PopulationOptions, type Readings, readingsOf } from './population/readings.js';
export { reportData } from './report/report-data.js';
export { plain, reportMarkdown } from './report/report-markdown.js';
export { headline, reportText } from './report/report-text.js';
export { type ReportLine, type ReportSection, reportSections } from './report/sections.js';
export type { Change, ChangeKind, DeclarationKind, PieceChange } from './structure/change.js';
export { compareStructure } from './structure/compare-structure.js';
export { textDiff } from './text-diff.js';
export {
  coreOfBoth,
  differenceWords,
  outputName,
  outputWords,
  regionWords,
  type Versions,
  valueWords,
} from './words/behaviour-words.js';
export { changeWords, pieceWords } from './words/change-words.js';
export { type PopulationLine, populationLines } from './words/population-words.js';
