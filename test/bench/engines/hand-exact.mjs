export const engine = {
  title: {
    zh: '手写 JavaScript，放大的整数（精确）',
    en: 'JavaScript by hand, scaled integers (exact)',
  },
  prepare: ({ exact }) => ({ decide: exact }),
};
