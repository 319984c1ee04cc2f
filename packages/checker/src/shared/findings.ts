import {
  createDiagnostic,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticExtras,
  type DiagnosticParameters,
  type DidYouMeanOptions,
  didYouMean,
  type Span,
} from '@tiaoli/diagnostics';

/** Reports one finding. */
export type Report = <C extends DiagnosticCode>(
  code: C,
  span: Span,
  parameters: DiagnosticParameters[C],
  extras?: DiagnosticExtras,
) => Diagnostic;

/** What the check of one policy has found so far. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly report: Report;
  /** Names that a misspelt one may have meant. The work over a whole policy is bounded. */
  readonly nearest: (
    word: string,
    candidates: Iterable<string>,
    options?: DidYouMeanOptions,
  ) => readonly string[];
  /** Whether a word may be compared with so many others; it counts as done. */
  readonly mayCompare: (word: string, others: number) => boolean;
}

/** How many pairs of words one check compares, at most. */
const comparisonBudget = 200_000;
const longestWord = 40;

/** What is left of the work that looking for misspelt names may cost over one file. */
export interface ComparisonBudget {
  left: number;
}

export function createBudget(): ComparisonBudget {
  return { left: comparisonBudget };
}

export function createFindings(budget = createBudget()): Findings {
  const diagnostics: Diagnostic[] = [];
  const mayCompare = (word: string, others: number): boolean => {
    budget.left -= others;
    return budget.left >= 0 && word.length <= longestWord;
  };
  return {
    diagnostics,
    report: (code, span, parameters, extras) => {
      const diagnostic = createDiagnostic(code, span, parameters, extras);
      diagnostics.push(diagnostic);
      return diagnostic;
    },
    nearest: (word, candidates, options) => {
      // Not even looking through the candidates is free.
      if (!mayCompare(word, 0)) return [];
      const likely = [...candidates].filter((candidate) => candidate.length <= longestWord);
      return mayCompare(word, likely.length) ? didYouMean(word, likely, options) : [];
    },
    mayCompare,
  };
}
