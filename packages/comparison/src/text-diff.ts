import { createTwoFilesPatch } from 'diff';
import type { LoadedPolicy } from 'tiaoli';

/** What two texts have differently, line by line, as `diff -u` prints it; empty where nothing. */
export function textDiff(before: LoadedPolicy, after: LoadedPolicy, context = 2): string {
  const [one, other] = [before.source.text, after.source.text];
  if (one === other) return '';
  const patch = createTwoFilesPatch(
    `${before.id}@${before.version}`,
    `${after.id}@${after.version}`,
    one,
    other,
    undefined,
    undefined,
    { context },
  );
  return patch
    .split('\n')
    .filter((line) => !/^=+$/.test(line) && !line.startsWith('\\'))
    .join('\n');
}
