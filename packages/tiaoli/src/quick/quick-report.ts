import type { Language } from '@tiaoli/diagnostics';
import { type CoreExpression, type Modality, modalityEnumeration, type Rule } from '@tiaoli/ir';
import { byName } from '../by-name.js';
import { shortestDecimal } from '../decimal.js';
import type { LoadedPolicy } from '../policy.js';
import type { DecidedReport, ReportValue, ScoreReport } from '../report.js';
import { unitReport } from '../rule-report.js';
import { vetoReport } from '../veto-report.js';

/** What a compiled score comes to with all its parts. */
interface PlainScore {
  readonly total: number | string;
  readonly grade?: string;
  readonly points: Readonly<Record<string, number | string>>;
  /** The grade by the points alone. */
  readonly earned?: string;
  /** Whether each veto holds, by its place. */
  readonly vetoes: Readonly<Record<string, boolean>>;
}

/** Whether the answer to a rule can be told from its plain result alone. */
export function isQuick(rule: Rule): boolean {
  const body = withoutLimits(rule.body);
  if (body.kind === 'checklist') return false;
  return body.kind !== 'cases' || body.branches.every(({ modality }) => modality === undefined);
}

function withoutLimits(body: CoreExpression): CoreExpression {
  let inner = body;
  while (inner.kind === 'round' || inner.kind === 'cap' || inner.kind === 'floor') {
    inner = inner.value;
  }
  return inner;
}

/** The answer to a rule as `decide` gives it, from what compiled code says. */
export function quickReport(
  policy: LoadedPolicy,
  rule: Rule,
  plain: unknown,
  language: Language,
): DecidedReport {
  const modality = modalityOf(rule, plain);
  return {
    status: 'decided',
    value:
      rule.type.kind === 'score'
        ? scoreReport(policy, rule, plain as PlainScore, language)
        : plainReport(plain),
    ...(modality === undefined ? {} : { modality }),
    ...unitReport(rule),
    ...(rule.percent === true ? ({ format: 'percent' } as const) : {}),
  };
}

function plainReport(plain: unknown): ReportValue {
  if (typeof plain === 'number') return shortestDecimal(plain);
  if (typeof plain === 'string' || typeof plain === 'boolean') return plain;
  const fields = Object.entries(plain ?? {});
  return byName(fields.map(([name, value]) => [name, plainReport(value)]));
}

function scoreReport(
  policy: LoadedPolicy,
  rule: Rule,
  { total, grade, points, earned, vetoes }: PlainScore,
  language: Language,
): ScoreReport {
  const digits = (number: number | string): string =>
    typeof number === 'number' ? shortestDecimal(number) : number;
  const struck = Object.keys(vetoes).filter((index) => vetoes[index] === true);
  const reports = struck.map((index) => vetoReport(policy, rule, Number(index), language));
  return {
    total: digits(total),
    ...(grade === undefined ? {} : { grade }),
    points: byName(Object.entries(points).map(([name, value]) => [name, digits(value)])),
    // The first of the worst that struck is the one that the grade comes from.
    veto: grade === earned ? null : (reports.find((veto) => veto.grade === grade) ?? null),
    vetoes: reports,
  };
}

function modalityOf({ modality, type }: Rule, plain: unknown): Modality | undefined {
  const fields = type.kind === 'record' ? type.fields : [];
  for (const field of fields) {
    if (field.type.kind !== 'enumeration') continue;
    const isColumn =
      field.name === modalityEnumeration || field.type.enumeration === modalityEnumeration;
    const value = isColumn ? (plain as Readonly<Record<string, unknown>>)[field.name] : undefined;
    const known = modalities.find((each) => each === value);
    if (known !== undefined) return known;
  }
  // A condition that does not hold demands nothing.
  return plain === false ? undefined : modality;
}

const modalities: readonly Modality[] = ['应当', '可以', '鼓励', '不得'];
