import type { Citation, Variant } from '@tiaoli/ir';
import type { Context } from '../context.js';
import type { ExplanationCitation, ExplanationNode } from '../explanation.js';
import type { PolicyWords } from '../wording/wording.js';

/** The clauses and the assumption that justify a piece, with the full titles of the sources. */
export function citationsOf(
  { clauses, assumption }: Citation,
  context: Context,
): readonly ExplanationCitation[] {
  const cited = clauses.map(({ source, clause }): ExplanationCitation => {
    return { kind: 'clause', source, title: sourceTitle(source, context), clause };
  });
  return assumption === undefined ? cited : [...cited, { kind: 'assumption', text: assumption }];
}

/** The same as a phrase: `依据《红色物业工作讲话》2.4(3)`. */
export function basisOf(
  { clauses, assumption }: Citation,
  context: Context,
  variant?: Variant,
  policy?: PolicyWords,
): string {
  const bySource = new Map<string, readonly string[]>();
  for (const { source, clause } of clauses) {
    const numbers = clause === '' ? [] : [clause];
    bySource.set(source, [...(bySource.get(source) ?? []), ...numbers]);
  }
  return context.wording.basis({
    clauses: [...bySource].map(([source, numbers]) => ({
      title: sourceTitle(source, context),
      numbers,
    })),
    ...(assumption === undefined ? {} : { assumption }),
    ...(policy === undefined ? {} : { policy }),
    ...(variant === undefined ? {} : { place: variant.title[context.language] }),
  });
}

/** Whether two pieces rest on the same. */
export function sameCitation(one: Citation, other: Citation): boolean {
  return (
    one.assumption === other.assumption &&
    one.clauses.length === other.clauses.length &&
    one.clauses.every(({ source, clause }, index) => {
      const cited = other.clauses[index];
      return source === cited?.source && clause === cited.clause;
    })
  );
}

/** Whether nothing is cited. */
export function isEmpty({ clauses, assumption }: Citation): boolean {
  return clauses.length === 0 && assumption === undefined;
}

function sourceTitle(name: string, { declared, language }: Context): string {
  return declared.sources.get(name)?.title[language] ?? name;
}

/** The variant that a piece belongs to, by its place. */
export function variantOf(
  variant: Variant | undefined,
  { language }: Context,
): Pick<ExplanationNode, 'variant'> {
  if (variant === undefined) return {};
  return { variant: { name: variant.name, title: variant.title[language] } };
}
