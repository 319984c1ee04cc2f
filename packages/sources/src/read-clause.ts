import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import type { YamlEntry } from '@tiaoli/parser';
import { readMapping, textOf } from 'tiaoli';
import { clauseStatuses, modalities, registerKeys } from './keys.js';
import { asMapping, choiceOf, countOf, textsOf, titleOf } from './read-values.js';
import type { Clause, WrittenStatus } from './register.js';

const clauseOwner = { zh: '条款', en: 'the clause' };

/** One clause of a register, or undefined where that was reported. */
export function readClause(entry: YamlEntry, diagnostics: Diagnostic[]): Clause | undefined {
  const mapping = asMapping(entry, entry.value, diagnostics);
  if (mapping === undefined) return undefined;
  const entries = readMapping(mapping, registerKeys.clause, clauseOwner, diagnostics);
  const text = textOf(entries.text, diagnostics);
  const modality = choiceOf(entries.modality, modalities, diagnostics);
  const status = readStatus(entries.status, diagnostics);
  const reason = textOf(entries.reason, diagnostics);
  const count = countOf(entries.announced, diagnostics);
  const clause: Clause = {
    id: entry.key,
    title: titleOf(entries.title, entry.key.text, diagnostics),
    at: textsOf(entries.at, diagnostics),
    text: text?.text ?? '',
    ...(modality === undefined ? {} : { modality }),
    ...(status === undefined ? {} : { status }),
    ...(reason === undefined ? {} : { reason: reason.text }),
    open: textsOf(entries.open, diagnostics).map((each) => each.text),
    defects: textsOf(entries.defect, diagnostics),
    ...(count === undefined || entries.announced === undefined
      ? {}
      : { announced: { count, span: entries.announced.value.span } }),
    listed: textsOf(entries.listed, diagnostics).map((each) => each.text),
  };
  checkExplained(clause, diagnostics);
  return clause;
}

function readStatus(
  entry: YamlEntry | undefined,
  diagnostics: Diagnostic[],
): WrittenStatus | undefined {
  const status = choiceOf(entry, clauseStatuses, diagnostics);
  return status && entry && { status, span: entry.value.span };
}

/** A clause that no rule encodes says why not, or what is missing. */
function checkExplained({ status, reason, open }: Clause, diagnostics: Diagnostic[]): void {
  const lacking =
    (status?.status === 'notExecutable' && !reason?.trim() && registerKeys.clause.reason) ||
    (status?.status === 'open' && open.length === 0 && registerKeys.clause.open);
  if (!status || !lacking) return;
  const { zh, en } = clauseStatuses[status.status];
  const words = { status: { zh, en }, key: { zh: lacking.zh, en: lacking.en } };
  diagnostics.push(createDiagnostic('status-not-explained', status.span, words));
}
