import { compiled } from './tiaoli.mjs';

export const engine = {
  title: {
    zh: '**条例 闭包**（不生成代码），检查事实',
    en: '**Tiaoli closures** (no generated code), checked facts',
  },
  prepare: compiled({ trust: 'checked', form: 'closures' }),
};
