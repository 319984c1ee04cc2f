import type { Span } from '@tiaoli/diagnostics';

/** The span of a finding that is about a question, not about a text. */
export const nowhere: Span = { start: 0, end: 0 };
