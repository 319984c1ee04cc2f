import {
  type Bilingual,
  createDiagnostic,
  type DiagnosticCode,
  type DiagnosticParameters,
  type Span,
} from '@tiaoli/diagnostics';
import type { Failed } from '../outcome.js';
import { nameWords } from '../values/describe.js';
import { shorten } from '../values/shorten.js';
import { failed } from './outcomes.js';
import type { Scope } from './scope.js';

/** The rule and clause that every message of a failed decision names. */
export interface Place {
  readonly rule: Bilingual;
  readonly clause: Bilingual;
}

export function placeOf(scope: Scope): Place {
  return { rule: ruleWords(scope), clause: clauseWords(scope) };
}

/** An error that arises at a node of the core. */
export function fail<C extends DiagnosticCode>(
  scope: Scope,
  id: number,
  code: C,
  parameters: DiagnosticParameters[C],
): Failed {
  const diagnostic = createDiagnostic(code, spanOf(scope, id), parameters, {
    related: [{ span: spanOf(scope, scope.rule.id), message: usedBy(placeOf(scope)) }],
  });
  return failed({ diagnostic, rule: scope.rule.name });
}

function spanOf({ run }: Scope, id: number): Span {
  return run.prepared.core.origins[id] ?? { start: 0, end: 0 };
}

/** For the messages shared with the checker, which name no clause. */
function usedBy({ rule, clause }: Place): Bilingual {
  return {
    zh: `规则 \`${rule.zh}\`（${clause.zh}）`,
    en: `the rule \`${rule.en}\` (${clause.en})`,
  };
}

/** The rule as a message names it. */
export function ruleWords({ rule }: Scope): Bilingual {
  return nameWords(rule.name, rule);
}

/** Every clause with the full title of its source. */
function clauseWords({ citation: { clauses }, run }: Scope): Bilingual {
  if (clauses.length === 0) return { zh: '假定', en: 'an assumption' };
  const { sources } = run.prepared.core;
  const cited = clauses.map(({ source, clause }): Bilingual => {
    const title = sources.find(({ name }) => name === source)?.title;
    const number = shorten(clause);
    return {
      zh: `《${shorten(title?.zh ?? source)}》${number}`,
      en: `${shorten(title?.en ?? source)} ${number}`.trim(),
    };
  });
  return {
    zh: cited.map(({ zh }) => zh).join('；'),
    en: cited.map(({ en }) => en).join('; '),
  };
}
