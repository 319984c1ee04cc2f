export const engine = {
  title: { zh: '手写 JavaScript，浮点数', en: 'JavaScript by hand, floats' },
  prepare: ({ float }) => ({ decide: float }),
};
