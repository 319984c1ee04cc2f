/** Of two answers in the plain form of results. */
export function judge(got: unknown, want: unknown): 'exact' | 'inexact' | 'wrong';
