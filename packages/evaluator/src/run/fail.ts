import {
  type Bilingual,
  createDiagnostic,
  type DiagnosticCode,
  type DiagnosticParameters,
  type Span,
} from '@tiaoli/diagnostics';
import type { Citation } from '@tiaoli/ir';
import type { Failed } from '../outcome.js';
import { shorten } from '../values/shorten.js';
import { failed } from './outcomes.js';
import type { Scope } from './scope.js';

/** The rule and clause that every message of a failed decision names. */
export interface Place {
  readonly rule: string;
  readonly clause: Bilingual;
}

export function placeOf(scope: Scope): Place {
  return { rule: scope.rule.name, clause: clauseWords(scope.citation) };
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
  return { zh: `规则 \`${rule}\`（${clause.zh}）`, en: `the rule \`${rule}\` (${clause.en})` };
}

function clauseWords({ clauses }: Citation): Bilingual {
  if (clauses.length === 0) return { zh: '假定', en: 'an assumption' };
  const texts = clauses.map(({ source, clause }) =>
    shorten(clause === '' ? source : `${source} ${clause}`),
  );
  return { zh: texts.join('；'), en: texts.join('; ') };
}
