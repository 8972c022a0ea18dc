const PLACES = 4096;
const LONGEST = 64;

/**
 * What short texts are read as, which stand in manifests again and again: each is cut out and read once,
 * and is one string from then on. It forgets what has not come again for long.
 */
export class KnownWords<T> {
  private readonly words: string[] = new Array<string>(PLACES).fill('');
  private readonly values: T[];
  /** What was seen last at a place: of what comes once, as most names do, nothing is kept. */
  private readonly seen = new Int32Array(PLACES);

  constructor(private readonly read: (word: string) => T) {
    this.values = new Array<T>(PLACES).fill(read(''));
  }

  /** @param hash of the part of the text, by `hashed` */
  valueOf(text: string, start: number, end: number, hash: number): T {
    const place = (hash ^ (hash >>> 12)) & (PLACES - 1);
    const word = this.words[place] as string;
    if (word.length === end - start && text.startsWith(word, start)) return this.values[place] as T;
    const found = text.slice(start, end);
    if (this.seen[place] === hash && found.length <= LONGEST) return this.keep(place, whole(found));
    this.seen[place] = hash;
    return this.read(found);
  }

  private keep(place: number, word: string): T {
    const value = this.read(word);
    this.words[place] = word;
    this.values[place] = value;
    return value;
  }
}

/** The hash of a text and one more character. */
export function hashed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** A shorter part of a text is a copy, and keeps nothing else in memory. */
const LONGEST_COPY = 12;

/** A part of a text by itself. V8 makes it one when it names a property, and it is one from then on. */
function whole(text: string): string {
  if (text.length > LONGEST_COPY) {
    NAMED[text] = true;
    Reflect.deleteProperty(NAMED, text);
  }
  return text;
}

const NAMED = Object.create(null) as Record<string, true>;
