// Two versions
export type { Aspect } from './compare/aspects.js';
export type {
  ComparedResults,
  ComparedRule,
  ComparedSide,
  CompareOptions,
} from './compare/compare-results.js';
export { compareResults } from './compare/compare-results.js';
export type { Change, DeclarationChange, WrittenAt } from './compare/compare-rules.js';
export { compareRules } from './compare/compare-rules.js';
export type { DeclarationKind } from './compare/declarations.js';
// What is entered
export { entryField, entryPlace, entryRoot, withEntry } from './entries/entry-places.js';
export { isFactList, isFactRecord } from './entries/fact-shapes.js';
export { percentDigits, percentFact } from './entries/percent.js';
export type { EntryProblem, SiftedFacts } from './entries/sift.js';
export { siftFacts } from './entries/sift.js';
// The form of a policy
export type {
  FieldBound,
  FieldChoice,
  FieldKind,
  FieldList,
  FieldOrigin,
  FormField,
} from './form/field.js';
export type { FormAnswer, FormModel, FormOptions } from './form/form.js';
export { formOf } from './form/form.js';
// What reads what
export type { GraphEdge, GraphNode, GraphNodeKind, PolicyGraph } from './graph/graph.js';
export { graphOf } from './graph/graph.js';
// What decided
export type { MatchedKind, MatchedState } from './matched/kinds.js';
export type { MatchedSpan } from './matched/matched.js';
export { matchedSpansOf } from './matched/matched.js';
// A result against one input
export type {
  ProfileChoice,
  ProfileChoiceInput,
  ProfileChoicePart,
} from './profile/choices.js';
export { profileChoicesOf } from './profile/choices.js';
export type {
  Profile,
  ProfileEnd,
  ProfileNumber,
  ProfilePiece,
  ProfileThreshold,
  ProfileValue,
} from './profile/model.js';
export { type ProfileOptions, profileOf } from './profile/profile.js';
// Which facts still matter
export type { Relevance, RelevanceByField } from './relevance/relevance.js';
export { relevanceOf } from './relevance/relevance.js';
// The results
export type { ResultDetail, ResultPart } from './results/details.js';
export type { Expectable } from './results/expectable.js';
export { expectableResults } from './results/expectable.js';
export type { Need } from './results/needs.js';
export type { ElementResultsView, ResultsView, ResultView } from './results/results.js';
export { resultsOf } from './results/results.js';
// Scorecards
export type { GradeRung, GradeView } from './score-sheet/grades.js';
export type { SheetCriterion, SheetGroup } from './score-sheet/groups.js';
export type { LadderedSheet, Rung } from './score-sheet/ladders.js';
export { ladderedSheetsOf, scoredElementsOf } from './score-sheet/ladders.js';
export type { ScoreSheet } from './score-sheet/score-sheet.js';
export { scoreSheetsOf } from './score-sheet/score-sheet.js';
export type { SheetVeto } from './score-sheet/vetoes.js';
// What all views share
export type { ViewOptions } from './shared/answer.js';
export type { Basis, BasisClause } from './shared/citations.js';
export type { NumberView } from './shared/numbers.js';
export type { Place } from './shared/place.js';
// What stood against everything else
export type { Alternative, AlternativeCondition, WhyNot } from './why-not/why-not.js';
export { whyNotOf } from './why-not/why-not.js';
