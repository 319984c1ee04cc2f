import { zipOf } from '../support/zip.js';

/** Number formats by the style that cells name: `s="2"` is a percentage. */
export const formats = ['General', 'yyyy/m/d', '0.00%', '00000', '0.00"万元"', 'h:mm', '0!.0,"万"'];

export interface WrittenSheet {
  /** The rows as XML. */
  readonly rows: string;
  readonly merges?: readonly string[];
  readonly state?: 'hidden';
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8"?>';

/** An .xlsx file as other programs write it, cell by cell. */
export function workbook(sheets: Readonly<Record<string, WrittenSheet>>): Uint8Array {
  const all = Object.entries(sheets);
  const parts = all.map(([, sheet], index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(sheet),
  ]);
  const listed = all.map(
    ([name, { state = 'visible' }], index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const links = all.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zipOf({
    '[Content_Types].xml': contentTypes(all.length),
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${relations}">${links.join('')}<Relationship Id="rStyles" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(parts),
  });
}

/** `<c>` of a text, a number with a style, and so on. */
export const cells = {
  text: (place: string, text: string) =>
    `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
  number: (place: string, digits: string, style = 0) =>
    `<c r="${place}" s="${style}"><v>${digits}</v></c>`,
  formula: (place: string, formula: string, result?: string) =>
    `<c r="${place}"><f>${formula}</f>${result === undefined ? '' : `<v>${result}</v>`}</c>`,
  other: (place: string, type: 'b' | 'e' | 'str', value: string) =>
    `<c r="${place}" t="${type}"><v>${value}</v></c>`,
};

function sheetXml({ rows, merges = [] }: WrittenSheet): string {
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const list = merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`;
  return `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${list}</worksheet>`;
}

function stylesXml(): string {
  const codes = formats.map(
    (code, index) =>
      `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const styles = formats.map(
    (_, index) => `<xf numFmtId="${index === 0 ? 0 : 200 + index}" applyNumberFormat="1"/>`,
  );
  return `${head}<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

function contentTypes(sheets: number): string {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const part = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${part}.worksheet+xml"/>`,
  );
  return `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${part}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${part}.styles+xml"/>${overrides.join('')}</Types>`;
}
