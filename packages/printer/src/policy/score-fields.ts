import { type KeywordLanguage, type MemberAccess, type Policy, scoreFields } from '@tiaoli/syntax';

/**
 * What a field is called in the keyword language. Only the fields of a scorecard are keywords: a
 * table's column that is called 等级 keeps its name.
 */
export function scoreFieldName(
  policy: Policy,
  language: KeywordLanguage,
): (member: MemberAccess) => string {
  const scores = new Set(
    policy.rules.filter((rule) => rule.body?.kind === 'score').map((rule) => rule.name.text),
  );
  return ({ of, name }) => {
    if (of.kind !== 'reference' || !scores.has(of.name)) return name;
    const field = Object.values(scoreFields).find((each) => each.zh === name || each.en === name);
    return field ? field[language] : name;
  };
}
