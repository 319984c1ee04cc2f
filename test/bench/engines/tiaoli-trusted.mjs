import { compiled } from './tiaoli.mjs';

export const engine = {
  title: { zh: '**条例 编译**，事实可信', en: '**Tiaoli compiled**, trusted facts' },
  prepare: compiled({ trust: 'trusted' }),
};
