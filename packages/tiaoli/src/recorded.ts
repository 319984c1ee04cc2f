import { isDay } from '@tiaoli/calendar';
import { isObject } from './is-object.js';
import type { DecisionReport } from './report.js';

/** Whether data of unknown origin has the form of a decision with its receipt. */
export function isRecordedReport(data: unknown): data is DecisionReport {
  if (!isObject(data) || !isObject(data.receipt) || !isObject(data.results)) return false;
  const { policy, version, hash, asOf, place, facts, only, uses, holidays } = data.receipt;
  // What a reader sees above the results has to be what the receipt proves.
  if (data.policy !== policy || data.version !== version || data.asOf !== asOf) return false;
  if (data.place !== place || (place !== undefined && typeof place !== 'string')) return false;
  return (
    [policy, version, hash].every((each) => typeof each === 'string') &&
    typeof asOf === 'string' &&
    isDay(asOf) &&
    isObject(facts) &&
    (only === undefined || isNames(only)) &&
    (holidays === undefined || typeof holidays === 'string') &&
    (uses === undefined || (Array.isArray(uses) && uses.every(isUsedReceipt))) &&
    Object.values(data.results).every(isRuleReport)
  );
}

function isUsedReceipt(used: unknown): boolean {
  if (!isObject(used)) return false;
  return [used.policy, used.version, used.hash].every((each) => typeof each === 'string');
}

function isRuleReport(result: unknown): boolean {
  if (!isObject(result)) return false;
  const { status, value, needs, code, message } = result;
  if (status === 'decided') return value !== undefined && value !== null;
  if (status === 'undecided') return Array.isArray(needs) && needs.every(isNames);
  return status === 'error' && typeof code === 'string' && typeof message === 'string';
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
