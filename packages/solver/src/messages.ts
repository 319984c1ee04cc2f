/** What a worker is asked, and what it says. */
export interface Asked {
  readonly script: string;
  readonly milliseconds: number;
}

export type Said =
  | { readonly text: string; readonly memory: number }
  | { readonly failure: string };
