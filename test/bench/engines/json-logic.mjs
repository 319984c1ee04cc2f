// What both engines of JSON Logic share. A rule cannot name what it found: where a part is wanted
// twice, it is a rule of its own, whose answer is among the data of the next.

export function decider(workload, functionOf) {
  const rules = JSON.parse(workload.rules('json-logic.json'));
  return deciders[workload.name](rules, functionOf);
}

const deciders = {
  organization({ 组织形式 }, functionOf) {
    const form = functionOf(组织形式);
    return (facts) => ({ 组织形式: form(facts) });
  },
  subsidy({ halfUp, 补助 }, functionOf) {
    const first = functionOf(halfUp);
    const second = functionOf(补助);
    return (facts) => ({ 补助: second({ halfUp: first(facts) }) });
  },
  credit(rules, functionOf) {
    const totalOf = functionOf(rules.total);
    const gradeOf = functionOf(rules.grade);
    return (facts) => {
      const total = totalOf(facts);
      return { 信用评分: { total, grade: gradeOf({ facts, total }) } };
    };
  },
};
