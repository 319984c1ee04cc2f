/** A set of words that finds all of them that start at a place of a text. */
export interface Trie<T> {
  add(word: string, entry: T): void;
  /** Calls back for each word at the place, shortest first. */
  match(text: string, at: number, found: (entry: T, end: number) => void): void;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  readonly entries: T[];
}

export function createTrie<T>(): Trie<T> {
  const root: Node<T> = { next: new Map(), entries: [] };
  return {
    add: (word, entry) => {
      let node = root;
      for (let index = 0; index < word.length; index++) {
        const code = word.charCodeAt(index);
        let next = node.next.get(code);
        if (next === undefined) {
          next = { next: new Map(), entries: [] };
          node.next.set(code, next);
        }
        node = next;
      }
      node.entries.push(entry);
    },
    match: (text, at, found) => {
      let node = root;
      for (let index = at; index < text.length; index++) {
        const next = node.next.get(text.charCodeAt(index));
        if (next === undefined) return;
        node = next;
        for (const entry of node.entries) found(entry, index + 1);
      }
    },
  };
}
