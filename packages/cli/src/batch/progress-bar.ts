import type { StreamProgress } from '@tiaoli/batch';
import type { Context } from '../context.js';
import { say } from '../texts.js';

/** So often it moves, in thousandths of a second. */
const interval = 200;
const width = 20;

/** Shows on a terminal how far a batch is; `size` is that of all that is read, where it is known. */
export function createBar({ progress, language }: Context, size: number | undefined) {
  const start = performance.now();
  let shown = start;
  return {
    show: ({ bytes, rows }: StreamProgress): void => {
      const now = performance.now();
      if (progress === undefined || now - shown < interval) return;
      shown = now;
      const speed = Math.round((1000 * rows) / (now - start));
      const part = size === undefined || size === 0 ? undefined : Math.min(1, bytes / size);
      const percent = part === undefined ? '' : `${bar(part)} ${Math.floor(100 * part)}%`;
      progress(say(language, 'batchProgress', { percent, rows, speed }));
    },
    clear: (): void => progress?.(''),
  };
}

function bar(part: number): string {
  const filled = Math.round(part * width);
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
}
