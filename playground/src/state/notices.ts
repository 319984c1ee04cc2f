import type { Bilingual } from '@tiaoli/diagnostics';
import { create } from 'zustand';

export type NoticeKind = 'success' | 'info' | 'warning' | 'error';

/** Something to tell the person once, at the edge of the page. */
export interface Notice {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly text: Bilingual;
  readonly words: Readonly<Record<string, string | number>>;
}

export interface Notices {
  readonly latest: Notice | undefined;
  readonly tell: (kind: NoticeKind, text: Bilingual, words?: Notice['words']) => void;
}

export const useNotices = create<Notices>()((set) => ({
  latest: undefined,
  tell: (kind, text, words = {}) =>
    set(({ latest }) => ({ latest: { id: (latest?.id ?? 0) + 1, kind, text, words } })),
}));
