import type {
  CasesBody,
  EntityDeclaration,
  EnumerationValue,
  InputDeclaration,
  KeywordLanguage,
  ParameterDeclaration,
  RuleDeclaration,
  ScoreBody,
  SourceDeclaration,
  TableOutputColumn,
  Title,
} from '@tiaoli/syntax';
import type { UnitTable } from '../3-units/unit.js';
import type { UsedEnumerations } from './used-enumerations.js';
import type { UsedPolicy } from './uses.js';

/** A list of values, whether declared or inferred from the words of a table or the grades of a score. */
export interface EnumerationSymbol {
  readonly name: string;
  readonly title: Title | undefined;
  readonly ordered: boolean;
  readonly values: readonly EnumerationValue[];
  /** Rank by name; 0 is the best. */
  readonly ranks: ReadonlyMap<string, number>;
}

/** What a name of an expression stands for when it is no enumeration value. */
export type Declared = InputDeclaration | ParameterDeclaration | RuleDeclaration;

/** The names that are known at a place of a policy. */
export interface Names {
  readonly all: ReadonlyMap<string, Declared>;
  /** Names that mean one thing of the element at hand and another of the one around it. */
  readonly hidden: ReadonlySet<string>;
  /** The entities of which an element is at hand. */
  readonly about: ReadonlySet<string>;
  readonly entities: ReadonlyMap<string, EntityDeclaration>;
  /** The entity that an input or a rule belongs to. */
  readonly owners: ReadonlyMap<Declared, string>;
  /** The names that are known about an element of an entity: its own and those around. */
  readonly inside: (entity: string) => Names;
  /** The names that are known where no element is at hand. */
  readonly ofPolicy: () => Names;
}

/** All that a policy declares, by name. */
export interface Scope {
  readonly language: KeywordLanguage;
  readonly names: Names;
  /** By the name that this policy gives them. */
  readonly uses: ReadonlyMap<string, UsedPolicy>;
  readonly usedEnumerations: UsedEnumerations;
  readonly sources: ReadonlyMap<string, SourceDeclaration>;
  readonly units: UnitTable;
  readonly enumerations: ReadonlyMap<string, EnumerationSymbol>;
  /** Names of the enumerations that have a value. */
  readonly enumerationsOf: ReadonlyMap<string, readonly string[]>;
  /** The enumeration of an output column whose cells are bare words. */
  readonly columnEnumerations: ReadonlyMap<TableOutputColumn, string>;
  readonly gradeEnumerations: ReadonlyMap<ScoreBody, string>;
  /** The enumeration of cases whose results are bare words of their own. */
  readonly caseEnumerations: ReadonlyMap<CasesBody, string>;
  /** What a rule depends on comes before it. */
  readonly rulesInOrder: readonly RuleDeclaration[];
  /** Names of rules that depend on themselves. */
  readonly cyclicRules: ReadonlySet<RuleDeclaration>;
}
