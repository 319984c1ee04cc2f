import type { Span } from '@tiaoli/diagnostics';
import type { Expression } from './expression.js';
import type { Text } from './policy.js';

/** Another policy whose results are used under a short name: `信用: property-credit-rating@1`. */
export interface UseDeclaration {
  readonly kind: 'use';
  readonly name: Text;
  /** Absent where it could not be read. */
  readonly used?: PolicyReference;
  /** What stands for an input of the other policy where it is not an input of the same name. */
  readonly mappings: readonly InputMapping[];
  readonly note?: Text;
  readonly span: Span;
}

/** `property-credit-rating@1.2`. */
export interface PolicyReference {
  readonly id: string;
  /** `*`, or one to three parts of a version number. */
  readonly range: string;
  readonly span: Span;
}

export interface InputMapping {
  readonly input: Text;
  readonly value: Expression;
  readonly span: Span;
}

/** Reads `id@range`; undefined where it is no such reference. */
export function readPolicyReference(
  text: string,
): { readonly id: string; readonly range: string } | undefined {
  const parts = /^([a-z][a-z0-9-]*)@(\*|(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){0,2})$/.exec(
    text,
  );
  const [, id, range] = parts ?? [];
  return id === undefined || range === undefined ? undefined : { id, range };
}
