/** As long as any path that a proxy reads. */
const LONGEST = 512;

/**
 * Texts that a regular expression may match, of the parts that people write in paths: each group by its
 * first choice, and once more with what may be there. Whether they do match, the expression says.
 */
export function expressionSamples(source: string): readonly string[] {
  const plain = source.replace(/^\^/, '').replace(/\$$/, '');
  if (plain.length > LONGEST) return [];
  const [least, most] = [new Sampler(plain, false).all(), new Sampler(plain, true).all()];
  const below = `${least.replace(/\/$/, '')}/any`;
  return [...new Set([least, most, below, `${least}any`].filter((one) => one.length <= LONGEST))];
}

/** Walks an expression once, from the left to the right. */
class Sampler {
  private position = 0;

  constructor(
    private readonly source: string,
    private readonly takesOptional: boolean,
  ) {}

  all(): string {
    let text = '';
    while (this.position < this.source.length) {
      text += this.choice();
      this.position += 1;
    }
    return text;
  }

  /** Up to the end of a group, by its first alternative; by its last where what is optional is taken. */
  private choice(): string {
    let [text, taken, isFirst] = ['', '', true];
    for (; this.position < this.source.length;) {
      const character = this.source[this.position] ?? '';
      if (character === ')') break;
      this.position += 1;
      if (character !== '|') {
        text += this.repeated(this.atom(character));
        continue;
      }
      if (isFirst) taken = text;
      [text, isFirst] = ['', false];
    }
    return isFirst ? text : taken;
  }

  private atom(character: string): string {
    switch (character) {
      case '(':
        return this.group();
      case '[':
        return this.range();
      case '\\':
        return escapedSample(this.source[this.position++] ?? '');
      case '.':
        return 'x';
      case '^':
      case '$':
        return '';
      default:
        return character;
    }
  }

  private group(): string {
    const rest = this.source.slice(this.position, this.position + 40);
    const [head = ''] = /^\?(?::|P?<[A-Za-z]\w*>|i:)/.exec(rest) ?? [];
    this.position += head.length;
    const text = this.choice();
    this.position += 1;
    return text;
  }

  private range(): string {
    const end = this.source.indexOf(']', this.position + 1);
    if (end < 0) return '';
    const inner = this.source.slice(this.position, end);
    this.position = end + 1;
    if (inner.startsWith('^')) return inner.includes('x') ? 'q' : 'x';
    return inner.startsWith('\\') ? escapedSample(inner[1] ?? '') : (inner[0] ?? '');
  }

  private repeated(text: string): string {
    const [whole = '', least] =
      /^(?:[*+?]|\{(\d{1,2}),?\d*\})\??/.exec(
        this.source.slice(this.position, this.position + 10),
      ) ?? [];
    this.position += whole.length;
    if (whole.startsWith('*') || whole.startsWith('?')) return this.takesOptional ? text : '';
    return least === undefined ? text : text.repeat(Math.min(20, Number(least)));
  }
}

function escapedSample(character: string): string {
  const classes: Readonly<Record<string, string>> = {
    d: '1',
    w: 'x',
    s: ' ',
    b: '',
    D: 'x',
    S: 'x',
  };
  return classes[character] ?? character;
}
