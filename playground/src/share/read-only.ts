import { useFiles } from '../state/files.js';
import { useNotices } from '../state/notices.js';

export const readOnlyText = {
  zh: '这是链接里的条例，不能改。要改，先另存为新文件。',
  en: 'This policy came in a link and cannot be changed. Keep it as a new file first.',
};

/** Whether the files at hand came in a link. */
export function isFromLink(): boolean {
  return useFiles.getState().store?.kind === 'link';
}

/** Says that nothing may be changed, where that is so. */
export function refuseChange(): boolean {
  const isRefused = isFromLink();
  if (isRefused) useNotices.getState().tell('warning', readOnlyText);
  return isRefused;
}
