/** Whether arguments ask for JSON, read before anything else is known to be right about them. */
export function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.some(
    (word, index) =>
      word === '--json' ||
      word === '--format=json' ||
      (word === '--format' && options[index + 1] === 'json'),
  );
}
