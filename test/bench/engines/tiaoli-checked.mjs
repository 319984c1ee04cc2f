import { compiled } from './tiaoli.mjs';

export const engine = {
  title: { zh: '**条例 编译**，检查事实', en: '**Tiaoli compiled**, checked facts' },
  prepare: compiled({ trust: 'checked' }),
};
