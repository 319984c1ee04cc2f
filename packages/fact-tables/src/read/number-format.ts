/** What a spreadsheet's number format adds to the digits. */
export interface NumberFormat {
  readonly percent: boolean;
  /** A word that stands behind the number. */
  readonly suffix?: string;
  /** How many digits are shown at least, of formats such as 00000. */
  readonly width?: number;
}

// Formats that shift the decimal point for the eye alone (0!.0,"万") do not match.
const withWord = /^[#0,.?]*[#0?]\s*(?:"([^"]+)"|\\?([\u4e00-\u9fff㎡]+))\s*$/;

/** Reads a format code; of several sections the first counts. */
export function readNumberFormat(code: string): NumberFormat {
  const [first = ''] = sectionsOf(code);
  const bare = first.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  const [, quoted, plain] = withWord.exec(first) ?? [];
  const suffix = (quoted ?? plain)?.trim();
  return {
    percent: bare.includes('%'),
    ...(suffix === undefined || suffix === '' ? {} : { suffix }),
    ...(/^0{2,}$/.test(first) ? { width: first.length } : {}),
  };
}

/** Reads each code once: a sheet has few of them, and many cells. */
export function createFormatReader(): (code: string) => NumberFormat {
  const known = new Map<string, NumberFormat>();
  return (code) => {
    const format = known.get(code) ?? readNumberFormat(code);
    known.set(code, format);
    return format;
  };
}

/** Semicolons inside quotation marks part nothing. */
function sectionsOf(code: string): readonly string[] {
  return code.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? [];
}
