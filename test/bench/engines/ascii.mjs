// For languages whose names are ASCII.

/** Records under the names of the workload's `ascii`; truths as `truth` says them. */
export function renamed({ ascii }, truth = (value) => value) {
  const names = Object.entries(ascii);
  return (record) =>
    Object.fromEntries(
      names.map(([name, short]) => {
        const value = record[name];
        return [short, typeof value === 'boolean' ? truth(value) : value];
      }),
    );
}

/** Of each name, whether it is a truth. */
export function truthsOf({ ascii, columns }) {
  return Object.entries(ascii).map(([name, short]) => [short, 'chance' in columns[name]]);
}
