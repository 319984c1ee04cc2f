/** A name in the path of an element. */
export interface PathName {
  readonly name: string;
  readonly start: number;
  /** Of a list: what follows is about its elements. */
  readonly isList: boolean;
}

const step =
  /\.?([^[\].=]+)\[(?:([^[\]="「]+)=)?(?:"(?:[^"\\]|\\.)*"|'[^']*'|「[^」]*」|[^[\]]*)\]/y;

/** The names in `名单[名称=甲].面积`; none where it is no path. */
export function pathNames(path: string): readonly PathName[] {
  const names: PathName[] = [];
  let end = 0;
  for (const match of stepsOf(path)) {
    const [whole, list = '', key] = match;
    const start = match.index + whole.indexOf(list);
    names.push({ name: list, start, isList: true });
    if (key !== undefined) {
      names.push({ name: key, start: start + list.length + 1, isList: false });
    }
    end = match.index + whole.length;
  }
  if (end > 0 && path[end] === '.') {
    names.push({ name: path.slice(end + 1), start: end + 1, isList: false });
  }
  return names;
}

function* stepsOf(path: string): Generator<RegExpExecArray> {
  const form = new RegExp(step);
  for (let match = form.exec(path); match !== null; match = form.exec(path)) yield match;
}
