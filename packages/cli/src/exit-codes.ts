/** What a command tells the shell; the help documents it. */
export const exitCodes = {
  ok: 0,
  /** Errors in a file, a failed case, a file not in canonical form, a failed step of `ci`. */
  findings: 1,
  /** A wrong option, a missing file, a question that makes no sense. */
  usage: 2,
  /** An asked rule is undecided or an error. */
  undecided: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
