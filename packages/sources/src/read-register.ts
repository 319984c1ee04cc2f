import {
  createDiagnostic,
  createSourceText,
  type Diagnostic,
  type SourceText,
} from '@tiaoli/diagnostics';
import { readYaml, type YamlEntry, type YamlNode } from '@tiaoli/parser';
import { hasErrors, otherShape, readMapping, repeatedKey, textOf } from 'tiaoli';
import { registerKeys } from './keys.js';
import { readClause } from './read-clause.js';
import { asMapping, textsOf, titleOf } from './read-values.js';
import type { Clause, ReadRegister, Register, RegisteredDocument } from './register.js';

export interface ReadRegisterOptions {
  /** The name that messages call the text by. */
  readonly name?: string;
}

const registerOwner = { zh: '登记册', en: 'the register' };
const documentOwner = { zh: '文件', en: 'the document' };

/** Reads the text of a register, with keys in either language. */
export function readRegister(text: string, options: ReadRegisterOptions = {}): ReadRegister {
  const source = createSourceText(options.name ?? 'register.yaml', text);
  const read = readYaml(text);
  const diagnostics = [...read.diagnostics];
  const { node } = read.value;
  if (node === undefined || hasErrors(diagnostics)) return { source, diagnostics };
  const register = readTop(node, source, diagnostics);
  return { ...(register === undefined ? {} : { register }), source, diagnostics };
}

function readTop(
  node: YamlNode,
  source: SourceText,
  diagnostics: Diagnostic[],
): Register | undefined {
  if (node.kind !== 'mapping') {
    diagnostics.push(createDiagnostic('not-a-register', node.span, {}));
    return undefined;
  }
  const entries = readMapping(node, registerKeys.register, registerOwner, diagnostics);
  const id = textOf(entries.register, diagnostics);
  const title = titleOf(entries.title, id?.text ?? '', diagnostics);
  const documents = readDocuments(entries.documents, diagnostics);
  const clauses = readClauses(entries.clauses, diagnostics);
  return id && { id, title, documents, clauses, source };
}

function readDocuments(
  entry: YamlEntry | undefined,
  diagnostics: Diagnostic[],
): readonly RegisteredDocument[] {
  if (entry === undefined) return [];
  if (entry.value.kind !== 'sequence') {
    diagnostics.push(otherShape(entry.key, entry.value, 'sequence'));
    return [];
  }
  return entry.value.items.flatMap((item) => readDocument(entry, item, diagnostics) ?? []);
}

function readDocument(
  parent: YamlEntry,
  node: YamlNode,
  diagnostics: Diagnostic[],
): RegisteredDocument | undefined {
  const mapping = asMapping(parent, node, diagnostics);
  if (mapping === undefined) return undefined;
  const entries = readMapping(mapping, registerKeys.document, documentOwner, diagnostics);
  const number = textOf(entries.number, diagnostics);
  const title = titleOf(entries.title, number?.text ?? '', diagnostics);
  const identical = textsOf(entries.identical, diagnostics);
  const defects = textsOf(entries.defect, diagnostics);
  return number && { number, title, identical, defects };
}

function readClauses(entry: YamlEntry | undefined, diagnostics: Diagnostic[]): readonly Clause[] {
  const mapping = entry && asMapping(entry, entry.value, diagnostics);
  const first = new Map<string, YamlEntry>();
  return (mapping?.entries ?? []).flatMap((each) => {
    const earlier = first.get(each.key.text);
    if (earlier !== undefined) {
      diagnostics.push(repeatedKey(each.key, earlier.key));
      return [];
    }
    first.set(each.key.text, each);
    return readClause(each, diagnostics) ?? [];
  });
}
