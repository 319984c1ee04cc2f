import type { Language } from '@tiaoli/diagnostics';

/** What stands under one heading of a page, up to the next. */
export interface Section {
  /** The name of its heading in addresses, the same in both languages; empty for the top. */
  readonly heading: string;
  /** What links call it too: the name of its heading in its own language. */
  readonly slug: string;
  readonly title: string;
  /** 1 for the top of the page. */
  readonly level: number;
  /** Markdown, without the heading. */
  readonly text: string;
}

/** A page of the help in one language. */
export interface HelpPage {
  readonly id: string;
  readonly language: Language;
  readonly sections: readonly Section[];
}
