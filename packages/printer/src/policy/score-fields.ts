import {
  allRules,
  checklistFields,
  type Keyword,
  type MemberAccess,
  milestoneFields,
  type Policy,
  type RuleBody,
  scoreFields,
} from '@tiaoli/syntax';

const fields: { readonly [K in RuleBody['kind']]?: Readonly<Record<string, Keyword>> } = {
  score: scoreFields,
  checklist: checklistFields,
  milestones: milestoneFields,
};

/**
 * The keyword that a field is. Only the fields of scorecards, checklists and milestones are keywords:
 * a table's column that is called 等级 keeps its name.
 */
export function scoreField(policy: Policy): (member: MemberAccess) => Keyword | undefined {
  const kinds = new Map(allRules(policy).map((rule) => [rule.name.text, rule.body?.kind]));
  return ({ of, name }) => {
    const kind = of.kind === 'reference' ? kinds.get(of.name) : undefined;
    const words = (kind && fields[kind]) ?? {};
    return Object.values<Keyword>(words).find((each) => each.zh === name || each.en === name);
  };
}
