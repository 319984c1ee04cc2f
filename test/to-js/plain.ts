import type { RuleReport } from 'tiaoli';

/** What compiled code answers for a rule, as a report of the evaluator says it. */
export function plainReport(report: RuleReport | undefined): unknown {
  if (report?.status !== 'decided') return { status: report?.status ?? 'nothing' };
  const { value } = report;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('total' in value && 'points' in value) {
    const { total, grade } = value;
    return grade === undefined ? { total } : { total, grade };
  }
  return 'met' in value ? value.met : value;
}

/** Numbers as their digits, as the evaluator writes them. */
export function plainResult(value: unknown): unknown {
  if (typeof value === 'number') return digits(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plainResult(each)]));
}

function digits(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Number.isInteger(value) ? String(BigInt(value)) : value.toFixed(20).replace(/0+$/, '');
}
