import type { Bilingual } from '@tiaoli/diagnostics';

const row = (zh: string, en: string): Bilingual => ({ zh, en });

/** The texts of the command `batch`. */
export const batchTexts = {
  batch: row('按表格逐行作出决定，行数不限', 'decide every row of a table, however many'),
  inOption: row(
    '事实：.csv、.ndjson 或 .xlsx 文件，或 -（标准输入）',
    'facts: a .csv, .ndjson or .xlsx file, or - for standard input',
  ),
  resultsOption: row('结果：.csv、.ndjson 或 .xlsx 文件', 'results: a .csv, .ndjson or .xlsx file'),
  streamFormatOption: row('标准输入是 csv 还是 ndjson', 'what standard input is: csv or ndjson'),
  threadsOption: row('用几个线程，默认 1', 'threads that decide; 1 by default'),
  rejectsOption: row(
    '有错的行写到哪个文件，默认 <out>.errors.csv',
    'the file for rows in error; <out>.errors.csv by default',
  ),
  guessOption: row(
    '拿不准的表头也按猜的用',
    'use columns too whose headings leave open what they are about',
  ),
  exitRowErrors: row('1  有的行有错，或文件有错误', '1  rows in error, or errors in a file'),
  exitRowsUndecided: row('3  有的行未定', '3  some rows are undecided'),
  wrongEnding: row('{path} 的扩展名要是 {choices}', '{path} has to end in {choices}'),
  formatNeeded: row(
    '标准输入要用 --format 写明是 csv 还是 ndjson',
    'say with --format whether standard input is csv or ndjson',
  ),
  sameFile: row('{path} 不能又读又写', '{path} cannot be read and written at once'),
  noOutFolder: row('没有文件夹 {path}', 'there is no folder {path}'),
  folderAsFile: row('{path} 是文件夹', '{path} is a folder'),
  wrongThreads: row(
    '线程数 {word} 不对：要 1 到 64 的整数',
    '{word} is no number of threads: 1 to 64',
  ),
  unsureColumn: row(
    '列“{heading}”像是“{field}”，但拿不准：请把表头写成“{field}”（可带单位），或用 --guess',
    'the column “{heading}” may be “{field}”: write “{field}” as its heading, with a unit if need be, or use --guess',
  ),
  nothingMapped: row(
    '没有一列的表头是条例要的事实：{fields}',
    'no heading names a fact of the policy: {fields}',
  ),
  brokenText: row(
    '文件的编码前后不一致或已损坏；请另存为 UTF-8',
    'the file is broken or changes its encoding; save it as UTF-8',
  ),
  recordTooLarge: row(
    '第 {row} 行没有结尾：引号可能没有成对',
    'row {row} does not end: a quotation mark may lack its match',
  ),
  batchStopped: row('已停止，没有写出结果', 'stopped; no results were written'),
  batchProgress: row(
    '{percent} {rows} 行，每秒 {speed} 行',
    '{percent} {rows} rows, {speed} a second',
  ),
  batchSummary: row(
    '{rows} 行：已定 {decided}，未定 {undecided}，有错 {wrong}；用时 {seconds} 秒',
    '{rows} rows: {decided} decided, {undecided} undecided, {wrong} in error; {seconds} seconds',
  ),
  batchLeftOut: row(
    '另有合计 {total} 行、说明 {note} 行没有算',
    'left out: {total} totals, {note} notes',
  ),
  batchUnused: row('没有用到的列：{columns}', 'columns that are not used: {columns}'),
  batchAbsent: row('表里没有的事实：{fields}', 'facts that no column gives: {fields}'),
  batchUndecided: row(
    '未定的格子是空的，“状态”和“说明”两列写明还缺什么',
    'what is undecided stays empty; the columns Status and Reasons say what is missing',
  ),
  batchWritten: row('结果写在 {path}', 'results: {path}'),
  batchRejects: row('有错的行和原因写在 {path}', 'rows in error, with the reasons: {path}'),
} as const satisfies Readonly<Record<string, Bilingual>>;
