import type { LayoutWording } from '../wording.js';

/** Chinese punctuation around what is said. */
export const layout: LayoutWording = {
  headline: (title, value) => `${title}：${value}`,
  stop: '。',
  basisBefore: (basis, hasReasons) => `${basis}${hasReasons ? '：' : '。'}`,
  basisAfter: (basis) => `（${basis}）`,
  gap: '',
  columns: { criterion: '指标', max: '满分', points: '得分', reason: '理由' },
};
