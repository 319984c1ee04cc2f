export type { FactForm, NumberForm } from './describe-facts.js';
export type { ResultField, ResultForm } from './emit/results.js';
export type { JsonLogicRule } from './logic/logic.js';
export type { RefusalCode, RefusalReason } from './refusal.js';
export { type JsonLogic, type JsonLogicOptions, toJsonLogic } from './to-json-logic.js';
