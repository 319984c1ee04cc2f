/** A table of invented facts for all plain inputs of a policy, the same at every call. */
export function tableRows(policy, count) {
  const { inputs, enumerations } = policy.core;
  const plain = inputs.filter(({ type }) => type.kind !== 'list');
  let state = 20221122;
  const random = (most) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * most);
  };
  const cells = {
    boolean: () => (random(3) === 0 ? '否' : '是'),
    number: ({ percent }) => (percent ? random(10001) / 10000 : 1 + random(12)),
    date: () => `2022-0${1 + random(9)}-1${random(10)}`,
    text: () => `文字${random(1000)}`,
    enumeration: ({ type }) => {
      const { values } = enumerations.find(({ name }) => name === type.enumeration);
      return values[random(values.length)].name;
    },
  };
  const rows = Array.from({ length: count }, (_, index) => [
    `企业${index}`,
    // Some cells are blank, as they are in real tables.
    ...plain.map((input) => (random(200) === 0 ? null : cells[input.type.kind](input))),
  ]);
  return [['企业名称', ...plain.map(({ name }) => name)], ...rows];
}
