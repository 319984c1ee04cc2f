import type { Bilingual } from '@tiaoli/diagnostics';

const problems = {
  empty: { zh: '请写文件名。', en: 'Write a name.' },
  ending: {
    zh: '文件名要以 .yaml、.yml、.csv 或 .md 结尾。',
    en: 'The name has to end in .yaml, .yml, .csv or .md.',
  },
  outside: {
    zh: '路径要留在文件夹里：不能用 / 开头，不能有 .. 或空的一段。',
    en: 'The path has to stay in the folder: no / at its start, no .. and no empty part.',
  },
  hidden: { zh: '名称不能用 . 开头。', en: 'A name cannot begin with a dot.' },
  signs: {
    zh: '名称里不能有这些符号：\\ : * ? " < > |',
    en: 'A name cannot have these signs: \\ : * ? " < > |',
  },
  spaces: {
    zh: '名称的头尾不能是空格，末尾不能是点。',
    en: 'A name cannot begin or end with a space, nor end with a dot.',
  },
  taken: {
    zh: '已经有这个文件了，换一个名称。',
    en: 'There is such a file already; choose another name.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is wrong with a path for a file that is not there yet; nothing where it can be used. */
export function problemOf(
  path: string,
  taken: ReadonlyMap<string, unknown>,
): Bilingual | undefined {
  const parts = path.split('/');
  if (path.trim() === '') return problems.empty;
  if (parts.some((part) => part.trim() === '' || part === '.' || part === '..')) {
    return problems.outside;
  }
  if (parts.some((part) => part.startsWith('.'))) return problems.hidden;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file name may hold them.
  if (/[\\:*?"<>|\u0000-\u001f]/.test(path)) return problems.signs;
  if (parts.some((part) => part !== part.trim() || part.endsWith('.'))) return problems.spaces;
  if (!/\.(ya?ml|csv|md)$/i.test(path)) return problems.ending;
  return isTaken(path, taken) ? problems.taken : undefined;
}

/** Many computers take names that differ in capitals only for the same. */
function isTaken(path: string, taken: ReadonlyMap<string, unknown>): boolean {
  const wanted = path.toLowerCase();
  return [...taken.keys()].some((each) => each.toLowerCase() === wanted);
}

/** The path itself, or one like it that no file has. */
export function freePath(path: string, taken: ReadonlyMap<string, unknown>): string {
  if (!isTaken(path, taken)) return path;
  const dot = path.lastIndexOf('.');
  const [stem, ending] = [path.slice(0, dot), path.slice(dot)];
  for (let next = 2; ; next++) {
    const other = `${stem}-${next}${ending}`;
    if (!isTaken(other, taken)) return other;
  }
}
