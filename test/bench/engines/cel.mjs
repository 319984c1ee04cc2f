// What both engines of CEL share: numbers are doubles; CEL has neither smaller nor larger, so they are
// registered as functions of the host, as both documentations show.

export function decider(workload, functionOf) {
  const { rule } = workload;
  if (workload.name !== 'credit') {
    const only = functionOf(workload.rules('cel'));
    return (facts) => ({ [rule]: only(facts) });
  }
  const totalOf = functionOf(workload.rules('total.cel'));
  const gradeOf = functionOf(workload.rules('grade.cel'));
  return (facts) => {
    const total = totalOf(facts);
    const { misused, accident, fraud } = facts;
    return { 信用评分: { total, grade: gradeOf({ misused, accident, fraud, total }) } };
  };
}
