import type { Span } from '@tiaoli/diagnostics';
import type { LocatedText } from '../located-text.js';

/** A YAML file as a tree of three shapes, with every place in the file; nothing is resolved. */
export type YamlNode = YamlMapping | YamlSequence | YamlScalar | YamlNull;

export interface YamlMapping {
  readonly kind: 'mapping';
  readonly span: Span;
  /** Written with braces. */
  readonly flow: boolean;
  /** In the order written; equal keys are all there. */
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  readonly key: LocatedText;
  readonly value: YamlNode;
  readonly span: Span;
}

export interface YamlSequence {
  readonly kind: 'sequence';
  readonly span: Span;
  /** Written with brackets. */
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly style: ScalarStyle;
  /** From the source text: quotes, escapes, folds and block indentation are gone, nothing else. */
  readonly text: LocatedText;
}

/** Nothing was written where a value could stand. */
export interface YamlNull {
  readonly kind: 'null';
  readonly span: Span;
}

export interface YamlRoot {
  /** Absent when the file is empty or was refused. */
  readonly node?: YamlNode;
  /**
   * Where something could not be read as its author meant it: what seems absent from the tree, or
   * strange near these places, may be right in the file.
   */
  readonly damage: readonly Span[];
}
