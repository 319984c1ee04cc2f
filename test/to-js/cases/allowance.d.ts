// 由 tiaoli build 生成，请勿修改。 Made by tiaoli build. Do not edit.
// 示例补贴 · Sample allowance
// allowance 1.0.0; 施行 in force 2024-01-01 →
// 每条事实都核对。 Each fact is checked.

/** 一条记录的全部事实。 All facts of one record. */
export interface Facts {
  /**
   * 面积 · Area
   * 单位 unit: 平方米; 最小 min 0; 最大 max 1000000000; 小数位 decimals 2
   * 条例没有写明，由编译假定 not stated, assumed here: 最大 max
   */
  readonly 面积: number;
  /**
   * 人数 · People
   * 单位 unit: 人; 最小 min 1; 最大 max 500; 小数位 decimals 0
   */
  readonly 人数: number;
  /**
   * 等级 · Grade
   * 优秀 excellent; 合格 pass; 不合格 fail
   */
  readonly 等级: "优秀" | "合格" | "不合格";
  /**
   * 开业日期 · Opening day
   * 日期 a day, YYYY-MM-DD; 最早 from 2000-01-01
   */
  readonly 开业日期: string;
}

/** 各条规则的结果。 What each rule comes to. */
export interface Results {
  /**
   * 人均面积 · Area per person
   * 单位 unit: 平方米/人
   * 依据 source: 示例补贴办法 · Measures on a sample allowance 2
   */
  readonly 人均面积: number | string;
  /**
   * 符合条件 · Eligible
   * 依据 source: 示例补贴办法 · Measures on a sample allowance 2
   * 依据 source: 示例补贴办法 · Measures on a sample allowance 3
   */
  readonly 符合条件: boolean;
  /**
   * 补贴 · Allowance
   * 单位 unit: 元
   * 依据 source: 示例补贴办法 · Measures on a sample allowance 4
   * 符合条件的，按面积补贴。
   * 补贴以二万元为限。
   */
  readonly 补贴: number;
}

/**
 * 答案总是精确的；`undefined` 表示这条记录要由完整的求值器（tiaoli 的 decide）来决定：
 * 缺少事实，事实不符合上面的说明（类型、范围、小数位、没有的名称），数大得不能精确表示，或者结果会是错误（例如没有一种情形适用）。
 *
 * Answers are always exact; `undefined` says that the record needs the full evaluator (decide of tiaoli):
 * a fact is absent or not as declared above (its type, range, decimal places, a name that is unknown),
 * a number is too large to be exact, or a result would be an error (no case applies, for one).
 *
 * 写成文字的数是它的准确数字：没有最后一位小数的写作分数，如 "1/3"。
 * A number that is given as text is its exact digits, a fraction such as "1/3" where there is no last place.
 */
export type Decide = (facts: Facts) => Results | undefined;

/**
 * 某一日（YYYY-MM-DD）的决定。不是日期的，或者当日有参数没有值的，每条记录都得到 `undefined`。
 * 这一版条例当日是否施行，由调用者把握。
 * Decides as of a day (YYYY-MM-DD). For what is no day, or a day on which a parameter has no value, every
 * record gets `undefined`. Whether this version is in force on the day is for the caller to know.
 */
export function on(asOf: string): Decide;

/**
 * 同 `on(asOf)(facts)`；同一日的连续调用只准备一次。
 * The same as `on(asOf)(facts)`; calls for the same day in a row prepare it once.
 */
export function decide(facts: Facts, asOf: string): Results | undefined;
