import { createRuntime } from '@tiaoli/runtime';
import { load } from './tiaoli.mjs';

export const engine = {
  title: {
    zh: '条例 小运行库（任何网页都放得下），检查事实',
    en: 'Tiaoli small runtime (for any page), checked facts',
  },
  prepare(workload) {
    const { core } = load(workload);
    const again = () => createRuntime(core).on(workload.asOf);
    return { decide: again(), again, read: ({ results }) => results };
  },
};
