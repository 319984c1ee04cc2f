import {
  allRules,
  type Keyword,
  type MemberAccess,
  type Policy,
  scoreFields,
} from '@tiaoli/syntax';

/**
 * The keyword that a field is. Only the fields of a scorecard are keywords: a table's column that is
 * called 等级 keeps its name.
 */
export function scoreField(policy: Policy): (member: MemberAccess) => Keyword | undefined {
  const scores = new Set(
    allRules(policy)
      .filter((rule) => rule.body?.kind === 'score')
      .map((rule) => rule.name.text),
  );
  return ({ of, name }) => {
    if (of.kind !== 'reference' || !scores.has(of.name)) return undefined;
    return Object.values(scoreFields).find((each) => each.zh === name || each.en === name);
  };
}
