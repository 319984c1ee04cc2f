import type { Bilingual } from '@tiaoli/diagnostics';
import { clauseStatuses } from '@tiaoli/sources';
import { type CitedAt, clausesOf } from '../navigation/clauses-at.js';
import type { PolicySymbol } from '../symbols/symbol.js';
import type { Workspace } from '../workspace/workspace.js';
import { both, plain } from './markdown.js';

/** The clauses that an input, a parameter or a rule rests on. */
export function clauseSections(
  workspace: Workspace,
  path: string,
  { kind, name }: PolicySymbol,
): readonly Bilingual[] {
  const citations = workspace.citing(path)?.citations ?? [];
  return citations
    .filter(({ owner }) => owner.kind === kind && owner.name === name)
    .flatMap(({ clauses }) => clauses)
    .flatMap((cited) => clausesOf(workspace, cited).map((each) => clauseText(each, cited)));
}

/** What a clause says, as its register has it. */
export function clauseText(
  { clause }: CitedAt,
  cited: { readonly name: string; readonly clause: string },
): Bilingual {
  const { title, text, status } = clause;
  const where = plain(`${cited.name} ${cited.clause}`);
  const stands = status === undefined ? undefined : clauseStatuses[status.status];
  const note = (word: string | undefined): string => (word === undefined ? '' : ` (${word})`);
  const said = text === '' ? both('') : both(`\n\n> ${plain(text)}`);
  return {
    zh: `**${where}** ${plain(title.zh)}${note(stands?.zh)}${said.zh}`,
    en: `**${where}** ${plain(title.en)}${note(stands?.en)}${said.en}`,
  };
}
