import {
  type CitingPlace,
  type ClauseTrace,
  clauseStatuses,
  type PlaceTrace,
  type RegisterTrace,
  type Traceability,
  type TracedStatus,
  unexplained,
} from '@tiaoli/sources';
import type { Context } from '../context.js';
import { say, type TextKey } from '../texts.js';
import { padded } from './width.js';

/** The traceability as tables: each clause with what cites it, each policy with what it cites. */
export function traceText(traceability: Traceability, context: Context): string {
  const { registers, places, findings } = traceability;
  return registers
    .map((each) => {
      const { id, source } = each.register;
      const own = places.filter(({ register }) => register === id.text);
      const notes = findings
        .filter((finding) => finding.source === source)
        .filter(({ diagnostic }) => diagnostic.severity === 'information')
        .map(({ diagnostic }) => `  ${diagnostic.message[context.language]}`);
      return [
        `${heading(each, context)}\n`,
        section('clausesToRules', clauseLines(each, context), context),
        section('rulesToClauses', placeLines(own, context), context),
        section('sourceDefects', notes, context),
        `${total(each, context)}\n`,
      ]
        .filter((part) => part !== '')
        .join('\n');
    })
    .join('\n');
}

function heading({ register }: RegisterTrace, { language, paint }: Context): string {
  const { title, id } = register;
  return paint(
    language === 'zh' ? `${title.zh}（${id.text}）` : `${title.en} (${id.text})`,
    'strong',
  );
}

function section(key: TextKey, lines: readonly string[], { language, paint }: Context): string {
  if (lines.length === 0) return '';
  return `${[paint(say(language, key), 'strong'), ...lines].join('\n')}\n`;
}

function clauseLines({ clauses }: RegisterTrace, context: Context): readonly string[] {
  const { language } = context;
  const statuses = padded(clauses.map(({ status }) => statusWord(status)[language]));
  const comma = say(language, 'comma');
  const places = padded(clauses.map(({ clause }) => clause.at.map(({ text }) => text).join(comma)));
  const ids = padded(clauses.map(({ clause }) => clause.id.text));
  return clauses.flatMap((each, index) => [
    `  ${statuses[index]}  ${places[index]}  ${ids[index]}  ${each.clause.title[language]}`,
    ...detailLines(each, context).map((line) => `      ${line}`),
  ]);
}

/** What an encoded clause is cited by; why another one is not encoded. */
function detailLines(
  { clause, status, citedBy }: ClauseTrace,
  context: Context,
): readonly string[] {
  const { language } = context;
  const comma = say(language, 'comma');
  const cited = [...grouped(citedBy, versionOf)].map(
    ([version, places]) => `${version}  ${places.map(({ name }) => name).join(comma)}`,
  );
  if (status === 'notExecutable') {
    return [...cited, say(language, 'clauseReason', { text: clause.reason ?? '' })];
  }
  if (status !== 'open') return cited;
  return [...cited, say(language, 'clauseOpen', { text: clause.open.join(comma) })];
}

function placeLines(places: readonly PlaceTrace[], { language }: Context): readonly string[] {
  const comma = say(language, 'comma');
  return [...grouped(places, ({ place }) => versionOf(place))].flatMap(([version, own]) => {
    const names = padded(own.map(({ place }) => place.name));
    const rows = own.map(
      ({ clauses }, index) =>
        `    ${names[index]}  ${clauses.map(({ id }) => id.text).join(comma)}`,
    );
    return [`  ${version}`, ...rows];
  });
}

function versionOf({ policy, version }: CitingPlace): string {
  return `${policy} ${version}`;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

const order = ['encoded', 'planned', 'open', 'notExecutable', 'unexplained'] as const;

function total({ clauses, counts }: RegisterTrace, { language }: Context): string {
  const parts = order.map((status) => `${statusWord(status)[language]} ${counts[status]}`);
  const count = say(language, 'clauseTotal', { count: clauses.length });
  return `${count}${parts.join(say(language, 'comma'))}`;
}

function statusWord(status: TracedStatus) {
  return status === 'unexplained' ? unexplained : clauseStatuses[status];
}
