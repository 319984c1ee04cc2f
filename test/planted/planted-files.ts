import { basename } from 'node:path';
import { type FactValue, type LoadedPolicy, loadPolicy } from 'tiaoli';
import { parse } from 'yaml';
import { filesUnder, readText } from '../support/repository.js';

export type Facts = Readonly<Record<string, FactValue>>;

/** Something that can be reached, or never can: a row, a case, a criterion, a grade or a veto. */
export interface Place {
  readonly rule: string;
  readonly row?: number;
  readonly case?: number;
  readonly criterion?: string;
  readonly grade?: string;
  readonly veto?: number;
}

/** Facts that show a defect, and what the evaluator says with them. */
export interface Witness {
  readonly facts: Facts;
  readonly asOf?: string;
  readonly rule: string;
  /** The code of the error that the rule comes to. */
  readonly error?: string;
  /** The rows that disagree. */
  readonly rows?: readonly number[];
  /** The value of the rule, its total where it is a score. */
  readonly value?: string | boolean;
}

/** What a policy says of itself for which the language has no words yet, written beside it. */
export interface Promises {
  /** A formula that holds whatever the facts. */
  readonly claim?: string;
  /** The least and the greatest value of a rule, in its own unit. */
  readonly range?: { readonly rule: string; readonly min?: number; readonly max?: number };
  /** What the total of a score never passes. */
  readonly maximum?: { readonly rule: string; readonly max: number };
}

interface PlantedFile extends Promises {
  readonly note: string;
  readonly kind: string;
  readonly policy: string;
  /** Facts for places to which no drawn facts come. */
  readonly reached?: readonly { readonly facts: Facts; readonly asOf?: string }[];
}

export interface Defect extends PlantedFile {
  readonly witness?: Witness;
  readonly place?: Place;
  /** What else can never happen because of it. */
  readonly also?: readonly Place[];
}

export type Sound = PlantedFile;

export interface Pair {
  readonly note: string;
  readonly before: string;
  readonly after: string;
  readonly same: boolean;
  readonly witness?: {
    readonly facts: Facts;
    readonly asOf?: string;
    readonly before: Readonly<Record<string, unknown>>;
    readonly after: Readonly<Record<string, unknown>>;
  };
}

export type Named<File> = File & { readonly name: string };

export const defects = read<Defect>('defects');
export const sounds = read<Sound>('sound');
export const pairs = read<Pair>('pairs');

function read<File>(folder: string): readonly Named<File>[] {
  return filesUnder(`test/planted/${folder}`, '.yaml').map((path) => ({
    ...(parse(readText(path)) as File),
    name: basename(path, '.yaml'),
  }));
}

/** The policy, and its claim as one more rule, `断言`. */
export function load(text: string, claim?: string): LoadedPolicy {
  const formula = `  断言: { assumption: 断言, formula: ${JSON.stringify(claim)} }\n`;
  const { policy, diagnostics } = loadPolicy(claim === undefined ? text : `${text}${formula}`);
  if (policy !== undefined) return policy;
  const found = diagnostics.filter(({ severity }) => severity === 'error');
  throw new Error(found.map(({ code, message }) => `${code}: ${message.zh}`).join('\n'));
}
