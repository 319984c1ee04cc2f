import { readFileSync } from 'node:fs';
import { applyFix } from '@tiaoli/diagnostics';
import { parsePolicy, readYaml, type YamlNode } from '@tiaoli/parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';

/** Pieces of texts that YAML has to quote, fold or escape; nothing that reading mends on purpose. */
const piece = fc.constantFrom(
  ...['户', 'a', '3', ' ', '  ', '\n', '\n\n', '\t', "'", '"', '\\', '-', ':', ',', '('],
  ...['|', '>', '#', ' #', '&', '*', '!', '%', '@', '`', '{', ']', '？', 'é'],
);
const text = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) => pieces.join(''))
  .filter((each) => !/:["'{[|>\n]|:$/.test(each));
const key = text.filter((each) => each.trim() !== '' && !/[\n：:]|<</.test(each));

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
  ),
}));

const style = fc.constantFrom(
  'PLAIN' as const,
  'QUOTE_SINGLE' as const,
  'QUOTE_DOUBLE' as const,
  'BLOCK_LITERAL' as const,
  'BLOCK_FOLDED' as const,
);

interface Look {
  readonly styles: readonly (
    | 'PLAIN'
    | 'QUOTE_SINGLE'
    | 'QUOTE_DOUBLE'
    | 'BLOCK_LITERAL'
    | 'BLOCK_FOLDED'
  )[];
  readonly flow: readonly boolean[];
  readonly crlf: boolean;
}
const look: fc.Arbitrary<Look> = fc.record({
  styles: fc.array(style, { minLength: 1, maxLength: 5 }),
  flow: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
  crlf: fc.boolean(),
});

function print(value: unknown, { styles, flow, crlf }: Look): string {
  const document = new Document(value, { schema: 'failsafe', aliasDuplicateObjects: false });
  let count = 0;
  visit(document, (where, node) => {
    count += 1;
    if (where === 'key') return;
    if (isScalar(node)) node.type = styles[count % styles.length] ?? 'PLAIN';
    if (isMap(node) || isSeq(node)) node.flow = flow[count % flow.length] ?? false;
  });
  const printed = document.toString({ lineWidth: 20 });
  return crlf ? printed.replaceAll('\n', '\r\n') : printed;
}

/** Our tree as plain data; entries are pairs, so that `__proto__` is a key like any other. */
function plain(node: YamlNode | undefined): unknown {
  if (node === undefined || node.kind === 'null') return '';
  if (node.kind === 'scalar') return node.text.text;
  if (node.kind === 'sequence') return node.items.map(plain);
  return { entries: node.entries.map((entry) => [entry.key.text, plain(entry.value)]) };
}

function expected(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(expected);
  if (isMap(node))
    return { entries: node.items.map((pair) => [expected(pair.key), expected(pair.value)]) };
  return isScalar(node) ? (node.value ?? '') : '';
}

test('whatever YAML prints is read as it was, with nothing to report', () => {
  const property = fc.property(
    fc.dictionary(key, tree, { minKeys: 1, maxKeys: 3 }),
    look,
    (value, how) => {
      const printed = print(value, how);
      const reference = parseDocument(printed, {
        schema: 'failsafe',
        logLevel: 'silent',
        uniqueKeys: false,
      });
      fc.pre(reference.errors.length === 0);
      const { value: root, diagnostics } = readYaml(printed);
      expect(diagnostics, printed).toEqual([]);
      expect(plain(root.node), printed).toEqual(expected(reference.contents));
    },
  );
  fc.assert(property, { numRuns: 3000, seed: 1 });
});

test('every character of a scalar knows its place', () => {
  const words = fc.stringMatching(/^[甲乙丙丁]{1,4}( [甲乙丙丁]{1,4}){0,6}$/);
  const property = fc.property(words, style, fc.boolean(), (value, how, flow) => {
    const printed = print({ k: value }, { styles: [how], flow: [flow], crlf: false });
    const { node } = readYaml(printed).value;
    const scalar = node?.kind === 'mapping' ? node.entries[0]?.value : undefined;
    if (scalar?.kind !== 'scalar') throw new Error(printed);
    for (let index = 0; index < scalar.text.text.length; index++) {
      const there = printed.charAt(scalar.text.offsetAt(index));
      expect(there.trim(), printed).toBe(scalar.text.text.charAt(index).trim());
    }
  });
  fc.assert(property, { numRuns: 1000, seed: 1 });
});

const policies = [
  'old-community-takeover-subsidy',
  'owners-committee-party-organization',
  'property-credit-rating',
].map((id) => readFileSync(new URL(`../../../policies/${id}/1.0.0.yaml`, import.meta.url), 'utf8'));

/** What fingers, input methods and other programs do to a file. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 12 }),
  insert: fc.oneof(
    text,
    fc.constantFrom('\n', '：', '，', '\t', '\u3000', "'", '"', '{', '}', '- '),
  ),
});

test('no change to a policy makes reading it throw, hang or point outside of the file', () => {
  const changes = fc.array(change, { minLength: 1, maxLength: 4 });
  const property = fc.property(fc.constantFrom(...policies), changes, (policy, edits) => {
    let changed = policy;
    for (const { at, remove, insert } of edits) {
      const start = Math.floor(at * changed.length);
      changed = changed.slice(0, start) + insert + changed.slice(start + remove);
    }
    const { diagnostics } = parsePolicy(changed);
    const fixes = diagnostics.flatMap((each) => each.fix ?? []);
    for (const fix of fixes.slice(0, 3)) parsePolicy(applyFix(changed, fix));
    for (const { span, fix, related } of diagnostics) {
      const places = [span, ...(related ?? []).map((each) => each.span)];
      for (const place of [...places, ...(fix?.edits ?? []).map((edit) => edit.span)]) {
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeGreaterThanOrEqual(place.start);
        expect(place.end).toBeLessThanOrEqual(changed.length);
      }
    }
  });
  fc.assert(property, { numRuns: 300, seed: 1 });
});

test('a policy typed with full-width signs, tabs or CRLF means the same', () => {
  for (const policy of policies) {
    const { value } = parsePolicy(policy);
    const variants = [
      policy.replaceAll('\n', '\r\n'),
      `\uFEFF${policy}`,
      policy.replace(/^ +/gm, (blanks) => '\t'.repeat(blanks.length / 2)),
      policy.replace(/^ +/gm, (blanks) => '\u3000'.repeat(blanks.length / 2)),
    ];
    for (const variant of variants) {
      expect(summary(parsePolicy(variant).value)).toBe(summary(value));
    }
  }
});

/** A tree without its places. */
const summary = (value: unknown): string =>
  JSON.stringify(value, (key, field) => (/span$/i.test(key) ? undefined : field));
