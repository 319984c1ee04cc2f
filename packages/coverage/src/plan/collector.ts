import type { Bilingual } from '@tiaoli/diagnostics';
import type { Core, CoreExpression, Entity, Rule } from '@tiaoli/ir';
import type { CoverageKind, CoverageSide } from '../kinds.js';
import type { Declarations } from './compared.js';
import { markOf, type PlannedItem } from './plan.js';
import type { Point } from './remaining.js';
import type { Threshold } from './threshold.js';
import { oneLine } from './words.js';

/** Where in a rule something stands. */
export interface Where {
  readonly rule: Rule;
  readonly entity?: Entity | undefined;
  /** Row, case or criterion in words, the outermost first. */
  readonly inside: readonly Bilingual[];
  /** What a test is about. */
  readonly subject?: CoreExpression | undefined;
  /** The heading of the column of a cell. */
  readonly column?: Bilingual | undefined;
  /** Whether what is written there are several comparisons: `3人以上不满5人`. */
  readonly isShared?: boolean;
  /** Whether its value is a condition. */
  readonly isCondition: boolean;
  /** The values of the subject that come to a test; absent where all do. */
  readonly remaining?: readonly Point[] | undefined;
  /** The truth that settles nothing there, because something beside it always settles it. */
  readonly idle?: boolean | undefined;
}

export interface NewItem {
  readonly id: number;
  readonly kind: CoverageKind;
  readonly side?: CoverageSide;
  /** Whether the place says all there is to say. */
  readonly what?: Bilingual;
  readonly needs?: Bilingual | undefined;
  readonly facts?: PlannedItem['facts'] | undefined;
}

/** Collects the items of a core while its rules are walked through. */
export class Collector {
  readonly items: PlannedItem[] = [];
  readonly thresholds = new Map<number, Threshold>();
  readonly bands = new Set<CoreExpression>();
  readonly declared: Declarations;
  readonly #text: string;
  /** By kind and rule: the ids that were numbered. */
  readonly #numbers = new Map<string, Map<number, number>>();

  constructor(declared: Declarations, text: string) {
    this.declared = declared;
    this.#text = text;
  }

  get core(): Core {
    return this.declared.core;
  }

  /** What the author wrote for the piece with an id, in one line. */
  written(id: number): string {
    const { start, end } = this.#spanOf(id);
    return oneLine(this.#text.slice(start, end));
  }

  /** Whether two pieces are written as one. */
  isOneText(first: number, second: number): boolean {
    const [one, other] = [this.#spanOf(first), this.#spanOf(second)];
    return one.start === other.start && one.end === other.end;
  }

  add({ id, kind, side, what, needs, facts }: NewItem, where: Where): void {
    const { rule, entity } = where;
    const at = this.#spanOf(rule.id);
    const ruleKey = `${at.start} ${at.end} ${entity?.name ?? ''} ${rule.name}`;
    const number = this.#numberOf(id, `${kind} ${ruleKey}`);
    this.items.push({
      mark: markOf(id, side),
      key: `${kind} ${number} ${side ?? ''} ${ruleKey}`,
      kind,
      ...(side === undefined ? {} : { side }),
      rule: rule.name,
      ...(entity === undefined ? {} : { entity: entity.name }),
      ruleTitle: rule.title,
      number,
      span: this.#spanOf(id),
      words: placedWords(where, what),
      inRule: placedWords({ ...where, rule: undefined }, what),
      ...(needs === undefined ? {} : { needs }),
      ...(facts === undefined ? {} : { facts }),
    });
  }

  #spanOf(id: number) {
    return this.core.origins[id] ?? { start: 0, end: 0 };
  }

  #numberOf(id: number, group: string): number {
    const numbers = this.#numbers.get(group) ?? new Map<number, number>();
    this.#numbers.set(group, numbers);
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  }
}

/** Where something stands, and what it is; without the rule only what is inside of it. */
function placedWords(
  { rule, inside }: Pick<Where, 'inside'> & { readonly rule: Where['rule'] | undefined },
  what: Bilingual | undefined,
): Bilingual {
  const titles = rule === undefined ? [] : [rule.title];
  const pieces = [...titles, ...inside];
  const zh = pieces.map((each) => each.zh).join(' ');
  const en = [...pieces.map((each) => each.en)].reverse().join(' of ');
  if (what !== undefined && pieces.length === 0) return what;
  return what === undefined ? { zh, en } : { zh: `${zh}：${what.zh}`, en: `${en}: ${what.en}` };
}
