import type { Bilingual, Span } from '@tiaoli/diagnostics';
import type { Citation } from './citation.js';
import type { Claim } from './claim.js';
import type { ConstantValue } from './constant-value.js';
import type { CoreExpression } from './expression.js';
import type { Modality } from './obligations.js';
import type { DateText, DisplayUnit, RationalText, ValueType } from './types.js';
import type { LinkedPolicy, Use } from './uses.js';

/** The version of the core's own form, raised when a reader could misread an older core. */
export const coreVersion = 1;

/**
 * A checked policy: all that a reader needs to decide, and nothing of how it was written but
 * `origins`. Plain JSON.
 */
export interface Core {
  readonly coreVersion: typeof coreVersion;
  readonly policy: string;
  readonly title: Bilingual;
  readonly version: string;
  readonly effective: DateText;
  readonly until?: DateText;
  /** Other policies that it replaces from `effective` on; a range as in `isInRange`. */
  readonly supersedes?: readonly { readonly policy: string; readonly range: string }[];
  /** The place whose variant it is; absent for the text as it stands. */
  readonly variant?: Variant;
  /** What it takes from other policies. Such a core is linked with theirs before anything reads it. */
  readonly uses?: readonly Use[];
  /** The policies that were linked into it. */
  readonly linked?: readonly LinkedPolicy[];
  readonly sources: readonly Source[];
  readonly enumerations: readonly Enumeration[];
  readonly entities: readonly Entity[];
  readonly inputs: readonly Input[];
  readonly parameters: readonly Parameter[];
  /** In the order of declaration. References between them have no cycle. */
  readonly rules: readonly Rule[];
  /** Absent where there are none. Those of policies that are linked into it are left out. */
  readonly claims?: readonly Claim[];
  /** Span of each id in the policy file, or in that of the linked policy it came from. */
  readonly origins: readonly Span[];
}

/** What is otherwise in one place than in the text as it stands. */
export interface Variant {
  /** The place. */
  readonly name: string;
  readonly title: Bilingual;
}

export interface Source {
  readonly name: string;
  readonly title: Bilingual;
  readonly register?: string;
}

export interface Enumeration {
  readonly name: string;
  readonly title: Bilingual;
  readonly ordered: boolean;
  /** Best first when ordered. */
  readonly values: readonly { readonly name: string; readonly title: Bilingual }[];
}

/**
 * A kind of things that lists hold. Every element has these inputs; the rules decide about one
 * element, from its own inputs and rules and all that the policy declares.
 */
export interface Entity {
  readonly id: number;
  readonly name: string;
  readonly title: Bilingual;
  /** The text input whose value tells an element from the others of its list. */
  readonly key: string;
  /** What its elements are counted in; one of it is one element. */
  readonly unit?: DisplayUnit;
  readonly inputs: readonly Input[];
  readonly rules: readonly Rule[];
}

export interface Input {
  readonly id: number;
  readonly name: string;
  readonly title: Bilingual;
  readonly type: ValueType;
  /** A whole number in its own unit. */
  readonly integer: boolean;
  readonly unit?: DisplayUnit;
  /** Inclusive; in base units, or a date. */
  readonly min?: RationalText | DateText;
  readonly max?: RationalText | DateText;
  /** Most decimal places in its own unit. */
  readonly decimals?: number;
  readonly percent: boolean;
  readonly question?: Bilingual;
  readonly note?: string;
  readonly citation: Citation;
  /** Of a parameter of the policy whose value nobody has fixed yet: facts may give one. */
  readonly open?: OpenParameter;
}

export interface OpenParameter {
  /** Why it is open, as the policy says. */
  readonly reason: string;
  /** The variant that left it open where the text does not. */
  readonly variant?: Variant;
}

export interface Parameter {
  readonly id: number;
  readonly name: string;
  readonly title: Bilingual;
  readonly type: ValueType;
  readonly unit?: DisplayUnit;
  /** By `from`, ascending, without overlap; the first may lack `from`, the last `until`. */
  readonly values: readonly ParameterValue[];
  /** The variant that put it in the place of another. */
  readonly variant?: Variant;
}

export interface ParameterValue {
  readonly id: number;
  readonly from?: DateText;
  /** Inclusive. */
  readonly until?: DateText;
  readonly value: ConstantValue;
  /** As written, for people. */
  readonly text: string;
  readonly citation: Citation;
}

export interface Rule {
  readonly id: number;
  readonly name: string;
  readonly title: Bilingual;
  readonly type: ValueType;
  /** The unit that its result leaves in; absent where it has none. */
  readonly unit?: DisplayUnit;
  readonly citation: Citation;
  /** How binding the outcome is. */
  readonly modality?: Modality;
  /** It is shown as a percentage. */
  readonly percent?: boolean;
  readonly internal: boolean;
  readonly note?: string;
  /** The variant that put it in the place of another. */
  readonly variant?: Variant;
  readonly body: CoreExpression;
}
