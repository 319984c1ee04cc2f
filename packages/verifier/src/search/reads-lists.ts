import { allRules, type Core, type CoreExpression, descendants, qualifiedName } from '@tiaoli/ir';

const overLists: ReadonlySet<string> = new Set(['filter', 'aggregate', 'rank', 'sort', 'allocate']);

/** The rules whose values depend on how many elements a list has; names qualified. */
export function rulesReadingLists(core: Core): ReadonlySet<string> {
  const found = new Set<string>();
  const rules = allRules(core).map(({ declared, entity }) => ({
    name: qualifiedName(entity?.name, declared.name),
    ...reads(declared.body),
  }));
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const { name, isOverLists, rules: used } of rules) {
      if (isOverLists || used.some((each) => found.has(each))) found.add(name);
    }
  }
  return found;
}

/** Whether an expression beside the rules does. */
export function readsLists(expression: CoreExpression, reading: ReadonlySet<string>): boolean {
  const { isOverLists, rules } = reads(expression);
  return isOverLists || rules.some((each) => reading.has(each));
}

function reads(body: CoreExpression) {
  const nodes = [...descendants(body)];
  return {
    isOverLists: nodes.some(({ kind }) => overLists.has(kind)),
    rules: nodes.flatMap((node) => {
      if (node.kind === 'rule') return [node.name];
      return node.kind === 'elementRule' ? [qualifiedName(node.entity, node.name)] : [];
    }),
  };
}
