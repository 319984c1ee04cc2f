import type { Feature } from './feature.js';
import { acceptCase, addCase } from './features/case-edits.js';
import { caseFacts } from './features/case-facts.js';
import { caseDetail, cases } from './features/cases.js';
import { clause } from './features/clause.js';
import { complete } from './features/complete.js';
import { coverage } from './features/coverage.js';
import { diagnose } from './features/diagnose.js';
import { factsOfText } from './features/facts-of-text.js';
import { findPolicies } from './features/find-policies.js';
import { form } from './features/form.js';
import { graph } from './features/graph.js';
import { interview } from './features/interview.js';
import {
  definition,
  fixes,
  folding,
  format,
  hover,
  inlays,
  keywordsOf,
  nameAt,
  outline,
  references,
  rename,
  tokens,
} from './features/language.js';
import { library, unreadLibrary } from './features/library.js';
import { newCases } from './features/new-cases.js';
import { newPolicy } from './features/new-policy.js';
import { newVersion } from './features/new-version.js';
import { profile, profileChoices } from './features/profile.js';
import { scoreSheets } from './features/score-sheets.js';
import { registers, shareParts } from './features/share.js';
import { study } from './features/study.js';
import { subject } from './features/subject.js';
import { suggestId } from './features/suggest-id.js';
import { changeTable, tables } from './features/tables.js';
import { change, open, remove } from './features/texts.js';
import { trial } from './features/trial.js';
import { versionComparison } from './features/version-comparison.js';
import { versions } from './features/versions.js';
import { why } from './features/why.js';
import { whyText } from './features/why-text.js';

/** Everything that the page may ask the engine, by name. One file a feature. */
export const features = {
  open,
  change,
  remove,
  diagnose,
  library,
  unreadLibrary,
  findPolicies,
  study,
  subject,
  form,
  trial,
  interview,
  caseFacts,
  factsOfText,
  why,
  whyText,
  clause,
  graph,
  scoreSheets,
  profile,
  profileChoices,
  hover,
  complete,
  definition,
  references,
  nameAt,
  rename,
  fixes,
  outline,
  folding,
  inlays,
  tokens,
  format,
  keywordsOf,
  versions,
  versionComparison,
  newPolicy,
  newCases,
  suggestId,
  newVersion,
  cases,
  caseDetail,
  coverage,
  addCase,
  acceptCase,
  shareParts,
  registers,
  tables,
  changeTable,
} satisfies Readonly<Record<string, Feature>>;

export type Features = typeof features;
export type FeatureName = keyof Features;
export type RequestOf<Name extends FeatureName> = Parameters<Features[Name]>[1];
export type AnswerOf<Name extends FeatureName> = Awaited<ReturnType<Features[Name]>>;
