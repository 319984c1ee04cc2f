/** What a worker is asked, and what it says. */
export type Asked =
  | { readonly script: string; readonly milliseconds: number }
  /** Gives up the script that it is at, which is then answered. */
  | 'interrupt';

export type Said =
  | { readonly text: string; readonly memory: number }
  | { readonly failure: string };
