import type { Language } from '@tiaoli/diagnostics';
import { formatRational, parseRational } from '@tiaoli/evaluator';
import type { Rule, ValueType } from '@tiaoli/ir';
import { type Key, modalities } from '@tiaoli/syntax';
import type { DecidedReport, ReportValue, RuleReport } from 'tiaoli';
import { caseKeys } from '../keys.js';
import {
  entries,
  type Piece,
  type PieceEntry,
  quoted,
  quotedText,
  truthWord,
  word,
} from './piece.js';

export interface Writing {
  readonly rule: Rule;
  readonly language: Language;
}

/** What came of a rule, as a case expects it. */
export function resultPiece(got: RuleReport, writing: Writing): Piece {
  const { language } = writing;
  const { outcome, binding } = caseKeys;
  switch (got.status) {
    case 'error':
      return entries([[outcome.error[language], word(quoted(got.code))]]);
    case 'undecided':
      return undecidedPiece(got, language);
    case 'decided': {
      const value = valuePiece(got, writing);
      const modality = modalityPiece(got, writing);
      if (modality === undefined) return value;
      const parts = value.kind === 'entries' ? value.entries : [valueEntry(value, language)];
      return entries([...parts, [binding.modality[language], modality]]);
    }
  }
}

function valueEntry(value: Piece, language: Language): PieceEntry {
  return [caseKeys.binding.value[language], value];
}

function undecidedPiece(
  { needs, ask }: Extract<RuleReport, { status: 'undecided' }>,
  language: Language,
): Piece {
  const { undecided, ask: first } = caseKeys.outcome;
  const sets: Piece = {
    kind: 'list',
    items: needs.map((set) => ({ kind: 'list', items: set.map((name) => word(quoted(name))) })),
  };
  const asked: readonly PieceEntry[] =
    ask === undefined ? [] : [[first[language], word(quoted(ask))]];
  return entries([
    [undecided[language], needs.length === 0 ? truthWord(true, language) : sets],
    ...asked,
  ]);
}

/** How binding it is, where a column does not bear the name of the key. */
function modalityPiece(
  { modality }: DecidedReport,
  { rule, language }: Writing,
): Piece | undefined {
  const name = caseKeys.binding.modality[language];
  if (modality === undefined || columnsOf(rule).includes(name)) return undefined;
  const spelled = Object.values(modalities).find(({ zh }) => zh === modality);
  return word(quoted(spelled?.[language] ?? modality));
}

function valuePiece(got: DecidedReport, writing: Writing): Piece {
  const parts = partPieces(got, writing);
  const { rule, language } = writing;
  if (parts === undefined) return piece(got.value, rule.type, rule.percent === true, language);
  const named = namesOf(rule);
  const shown = [...parts].filter(([part]) => isWritten(part, parts, rule));
  const [only] = shown;
  // A checklist without gaps is a plain yes or no.
  if (rule.body.kind === 'checklist' && only !== undefined && shown.length === 1) return only[1];
  return entries(
    shown.map(([part, value]): PieceEntry => [named?.[part]?.[language] ?? part, value]),
  );
}

/** Points by criterion follow from the facts one by one; a case that wants them names them. */
function isWritten(part: string, parts: ReadonlyMap<string, Piece>, { body }: Rule): boolean {
  if (body.kind === 'score') return part !== 'points';
  if (body.kind !== 'checklist') return true;
  const value = parts.get(part);
  return part === 'met' || (part === 'missing' && value?.kind === 'list' && value.items.length > 0);
}

/** The parts of a result that has some, by the names that expectations are read under. */
export function partPieces(
  { value }: DecidedReport,
  { rule, language }: Writing,
): ReadonlyMap<string, Piece> | undefined {
  const { type, body } = rule;
  if (!isObject(value)) return undefined;
  if (body.kind === 'checklist') return checklistParts(value, language);
  if (type.kind === 'score') return scoreParts(value, language);
  if (type.kind !== 'record') return undefined;
  return new Map(
    type.fields.map((field) => [
      field.name,
      piece(value[field.name] ?? null, field.type, false, language),
    ]),
  );
}

type ReportObject = { readonly [name: string]: ReportValue };

function scoreParts(
  { total, grade, points, veto }: ReportObject,
  language: Language,
): ReadonlyMap<string, Piece> {
  const number = (value: ReportValue): Piece => word(String(value));
  const parts = new Map<string, Piece>([['total', number(total ?? null)]]);
  if (grade !== undefined) parts.set('grade', word(quoted(String(grade))));
  if (points !== undefined && isObject(points)) {
    const each = Object.entries(points).map(([name, some]): PieceEntry => [name, number(some)]);
    parts.set('points', entries(each));
  }
  // The title of a veto is in the language of whoever runs the case.
  if (veto !== undefined && grade !== undefined) {
    parts.set('veto', truthWord(veto !== null, language));
  }
  return parts;
}

function checklistParts(
  { met, missing, advised, metCount }: ReportObject,
  language: Language,
): ReadonlyMap<string, Piece> {
  const parts = new Map<string, Piece>([['met', truthWord(met === true, language)]]);
  const put = (name: string, items: ReportValue | undefined): void => {
    if (items === undefined || !isList(items)) return;
    parts.set(name, { kind: 'list', items: items.map((item) => word(quoted(String(item)))) });
  };
  put('missing', missing);
  put('advised', advised);
  if (metCount !== undefined) parts.set('metCount', word(String(metCount)));
  return parts;
}

function piece(value: ReportValue, type: ValueType, percent: boolean, language: Language): Piece {
  if (typeof value === 'boolean') return truthWord(value, language);
  if (type.kind === 'number') return word(percent ? percentOf(String(value)) : String(value));
  if (isList(value)) {
    const of = type.kind === 'list' ? type.of : type;
    return { kind: 'list', items: value.map((each) => piece(each, of, false, language)) };
  }
  if (isObject(value)) {
    const fields = type.kind === 'record' ? type.fields : [];
    return entries(
      fields.map(
        (field): PieceEntry => [
          field.name,
          piece(value[field.name] ?? null, field.type, false, language),
        ],
      ),
    );
  }
  return word(type.kind === 'date' ? String(value) : quotedText(String(value)));
}

/** 0.7 as 70%, where a finite decimal says it. */
function percentOf(digits: string): string {
  const share = parseRational(digits);
  const shown = share === undefined ? digits : formatRational(share.mul(100));
  return share === undefined || shown.includes('/') ? digits : `${shown}%`;
}

/** How the parts of the rule's results are called in a case file; records go by their columns. */
export function namesOf({ type, body }: Rule): Readonly<Record<string, Key>> | undefined {
  if (body.kind === 'checklist') return caseKeys.checklist;
  return type.kind === 'score' ? caseKeys.score : undefined;
}

export function columnsOf({ type }: Rule): readonly string[] {
  return type.kind === 'record' ? type.fields.map(({ name }) => name) : [];
}

function isList(value: ReportValue): value is readonly ReportValue[] {
  return Array.isArray(value);
}

function isObject(value: ReportValue): value is ReportObject {
  return typeof value === 'object' && value !== null && !isList(value);
}
