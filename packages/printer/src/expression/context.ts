import type { Expression, KeywordLanguage, MemberAccess, Test } from '@tiaoli/syntax';
import type { Level } from './level.js';

/** What the printer of one kind of node needs to print the nodes under it. */
export interface PrintContext {
  readonly language: KeywordLanguage;
  /** Whether a comparison word may touch the name beside it: `不满单独组建人数`. */
  readonly compact: boolean;
  /** The field of a member access in the keyword language, where the field is a keyword. */
  fieldName(member: MemberAccess): string;
  /** An operand, in brackets where it binds less tightly than `level`. */
  operand(expression: Expression, level: Level): string;
  test(test: Test): string;
}
