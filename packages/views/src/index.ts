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
// Which facts still matter
export type { Relevance, RelevanceByField } from './relevance/relevance.js';
export { relevanceOf } from './relevance/relevance.js';
// What all views share
export type { Basis, BasisClause } from './shared/citations.js';
export type { Place } from './shared/place.js';
