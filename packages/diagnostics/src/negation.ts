/** Words that turn a Chinese name into its opposite; longer ones first. */
const negative = /没有|无|没|不|非|未|否/gu;

/** `有正当理由` is the opposite of `无正当理由`, so that 有 alone tells nothing either. */
const affirmative = /有/gu;

const englishNegative = /^(?:not?|non|un|in|im|il|ir|dis)[_-]?(?=\p{L})/iu;

/** A name without its words of negation, and how many of them it has. */
export interface Polarity {
  readonly core: string;
  readonly negations: number;
}

export function polarityOf(name: string): Polarity {
  const negations = name.match(negative)?.length ?? 0;
  if (negations > 0) {
    return { core: name.replace(negative, '').replace(affirmative, ''), negations };
  }
  const english = name.replace(englishNegative, '');
  if (english !== name) return { core: english, negations: 1 };
  return { core: name.replace(affirmative, ''), negations: 0 };
}

/**
 * Whether one name says the opposite of the other: they differ in nothing but their negation,
 * as 有正当理由 and 无正当理由 do.
 */
export function areOpposites(one: string, other: string): boolean {
  const [first, second] = [polarityOf(one), polarityOf(other)];
  return first.core === second.core && (first.negations + second.negations) % 2 === 1;
}
