import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import type { Token } from '../token.js';
import type {
  ConcreteItem,
  ConcreteLink,
  ConcreteOperand,
  ConcretePrimary,
  ConcreteRow,
  ConcreteSegment,
  ConcreteTest,
} from './concrete.js';
import { categories, grammarToken, tokenTypes, vocabulary } from './token-types.js';

const { leaf, infix, arithmetic, prefix, field } = categories;
const t = tokenTypes;

/**
 * The grammar of expressions and tests. It has no levels of precedence: a row of operands and
 * operators is put together afterwards, which is faster and gives better messages.
 */
class ExpressionParser extends EmbeddedActionsParser {
  constructor() {
    super(vocabulary, { recoveryEnabled: true, maxLookahead: 1 });
    this.performSelfAnalysis();
  }

  private take(token: IToken): Token | undefined {
    return token.payload;
  }

  readonly row = this.RULE('row', (): ConcreteRow => {
    const rest: ConcreteLink[] = [];
    const first = this.SUBRULE(this.operand);
    this.MANY(() => {
      // Undefined where error recovery gave the link up.
      const link: ConcreteLink | undefined = this.SUBRULE(this.link);
      if (link !== undefined) rest.push(link);
    });
    return { first, rest };
  });

  private readonly link = this.RULE('link', (): ConcreteLink => {
    return this.OR<ConcreteLink>([
      {
        ALT: () => ({
          operator: this.take(this.CONSUME(infix)),
          operand: this.SUBRULE(this.operand),
        }),
      },
      {
        ALT: () => ({ operator: this.take(this.CONSUME(t.in)), test: this.SUBRULE(this.test) }),
      },
    ]);
  });

  private readonly operand = this.RULE('operand', (): ConcreteOperand => {
    const prefixes: Token[] = [];
    this.MANY(() => this.keep(prefixes, this.CONSUME(prefix)));
    const primary = this.SUBRULE(this.primary);
    return { prefixes, primary, fields: this.SUBRULE(this.fields) ?? [] };
  });

  private readonly fields = this.RULE('fields', (): Token[] => {
    const fields: Token[] = [];
    this.MANY(() => {
      this.CONSUME(t.dot);
      this.keep(fields, this.CONSUME(field));
    });
    return fields;
  });

  private readonly primary = this.RULE('primary', (): ConcretePrimary | undefined =>
    this.OR<ConcretePrimary | undefined>([
      { ALT: () => this.leafOf(this.CONSUME(leaf)) },
      { ALT: () => this.SUBRULE(this.group) },
      { ALT: () => this.SUBRULE(this.call) },
      { ALT: () => this.SUBRULE(this.conditional) },
    ]),
  );

  private readonly group = this.RULE('group', (): ConcretePrimary => {
    const first = this.take(this.CONSUME(t.open));
    const inner = this.SUBRULE(this.row);
    return { kind: 'group', inner, ends: { first, last: this.take(this.CONSUME(t.close)) } };
  });

  private readonly call = this.RULE('call', (): ConcretePrimary => {
    const first = this.take(this.CONSUME(t.function));
    const rows: (ConcreteRow | undefined)[] = [];
    this.CONSUME(t.open);
    this.AT_LEAST_ONE_SEP({
      SEP: t.comma,
      DEF: () => rows.push(this.SUBRULE(this.row)),
    });
    const last = this.take(this.CONSUME(t.close));
    return { kind: 'call', function: first, arguments: rows, ends: { first, last } };
  });

  private readonly conditional = this.RULE('conditional', (): ConcretePrimary => {
    const first = this.take(this.CONSUME(t.if));
    const condition = this.SUBRULE1(this.row);
    this.CONSUME(t.then);
    const whenTrue = this.SUBRULE2(this.row);
    this.CONSUME(t.else);
    const whenFalse = this.SUBRULE3(this.row);
    return { kind: 'conditional', ends: { first }, condition, whenTrue, whenFalse };
  });

  readonly test = this.RULE('test', (): ConcreteTest => {
    const items: (ConcreteItem | undefined)[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: t.listComma,
      DEF: () => items.push(this.SUBRULE(this.item)),
    });
    return { items };
  });

  private readonly item = this.RULE('item', (): ConcreteItem => {
    const not = this.OPTION1(() => this.take(this.CONSUME(t.not)));
    const first = this.SUBRULE1(this.segment);
    const range = this.OPTION2(() => this.take(this.CONSUME(t.range)));
    // After `3人以上` a second bound may follow without a word between.
    const second = this.OPTION3({
      GATE: () =>
        range !== undefined || first?.after !== undefined || this.LA(1).tokenType === t.comparison,
      DEF: () => this.SUBRULE2(this.segment),
    });
    const suffix = this.OPTION4(() => this.take(this.CONSUME(t.suffix)));
    return { not, first, range, second, suffix };
  });

  private readonly segment = this.RULE('segment', (): ConcreteSegment => {
    const sign = this.OPTION1(() => this.take(this.CONSUME(t.comparison)));
    const value = this.SUBRULE(this.value);
    const after = this.OPTION2(() => this.take(this.CONSUME(t.after)));
    return { sign, value, after };
  });

  private readonly value = this.RULE('value', (): ConcreteRow => {
    const rest: ConcreteLink[] = [];
    const first = this.SUBRULE1(this.valueOperand);
    this.MANY(() => {
      const operator = this.take(this.CONSUME(arithmetic));
      rest.push({ operator, operand: this.SUBRULE2(this.valueOperand) });
    });
    return { first, rest };
  });

  /** An operand in a test: a condition needs brackets there. */
  private readonly valueOperand = this.RULE('valueOperand', (): ConcreteOperand => {
    const prefixes: Token[] = [];
    this.MANY(() => this.keep(prefixes, this.CONSUME(t.minus)));
    const primary = this.OR<ConcretePrimary | undefined>([
      { ALT: () => this.leafOf(this.CONSUME(leaf)) },
      { ALT: () => this.SUBRULE(this.group) },
      { ALT: () => this.SUBRULE(this.call) },
    ]);
    return { prefixes, primary, fields: this.SUBRULE(this.fields) ?? [] };
  });

  private keep(list: Token[], consumed: IToken): void {
    const token = this.take(consumed);
    if (token !== undefined) list.push(token);
  }

  private leafOf(consumed: IToken): ConcretePrimary | undefined {
    const token = this.take(consumed);
    return token && { kind: 'leaf', token };
  }
}

/** What the grammar made of a list of tokens, and the first token it stumbled over. */
export interface Parsed<T> {
  readonly concrete: T | undefined;
  readonly clean: boolean;
  readonly stumbledAt: Token | undefined;
}

export interface Grammar {
  row(tokens: readonly Token[]): Parsed<ConcreteRow>;
  test(tokens: readonly Token[]): Parsed<ConcreteTest>;
}

export function createGrammar(): Grammar {
  const parser = new ExpressionParser();
  const parse = <T>(tokens: readonly Token[], rule: () => T | undefined): Parsed<T> => {
    parser.input = tokens.map(grammarToken);
    const concrete = rule();
    const [error] = parser.errors;
    return { concrete, clean: error === undefined, stumbledAt: error?.token.payload };
  };
  return {
    row: (tokens) => parse(tokens, () => parser.row()),
    test: (tokens) => parse(tokens, () => parser.test()),
  };
}
