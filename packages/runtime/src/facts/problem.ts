/** A fact that is not as the policy declares it; `code` is that of the evaluator's message. */
export interface Problem {
  /** Its name, inside a list as `企业名单[甲公司].信用得分`. */
  readonly fact: string;
  readonly code: string;
}
