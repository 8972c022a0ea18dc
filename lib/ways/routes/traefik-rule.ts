/** A rule of Traefik, read: matchers, and how they are combined. */
export type TraefikRuleNode =
  | { readonly kind: 'matcher'; readonly name: string; readonly values: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly nodes: readonly TraefikRuleNode[] }
  | { readonly kind: 'not'; readonly node: TraefikRuleNode };

/** No rule that people write is longer, or has more brackets in each other. */
const LONGEST = 4096;
const DEEPEST = 50;

/**
 * Reads a rule; nothing for what is none.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/routing/rules-and-priority/
 */
export function tryTraefikRule(text: string): TraefikRuleNode | undefined {
  if (text.length > LONGEST) return undefined;
  const reader = new RuleReader(text);
  const node = reader.tryAny(0);
  return reader.isAtEnd() ? node : undefined;
}

const SPACE = /\s*/y;
const NAME = /[A-Za-z][A-Za-z0-9]*/y;
const VALUE = /`([^`]*)`|"((?:[^"\\\n]|\\.)*)"/y;

class RuleReader {
  private position = 0;

  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    this.tryRead(SPACE);
    return this.position === this.text.length;
  }

  tryAny(depth: number): TraefikRuleNode | undefined {
    return this.tryList('any', '||', () => this.tryList('all', '&&', () => this.tryOne(depth)));
  }

  private tryList(
    kind: 'all' | 'any',
    sign: string,
    read: () => TraefikRuleNode | undefined,
  ): TraefikRuleNode | undefined {
    const nodes: TraefikRuleNode[] = [];
    do {
      const node = read();
      if (!node) return undefined;
      nodes.push(node);
    } while (this.takes(sign));
    return nodes.length === 1 ? nodes[0] : { kind, nodes };
  }

  private tryOne(depth: number): TraefikRuleNode | undefined {
    if (depth > DEEPEST) return undefined;
    if (this.takes('!')) {
      const node = this.tryOne(depth + 1);
      return node && { kind: 'not', node };
    }
    if (!this.takes('(')) return this.tryMatcher();
    const node = this.tryAny(depth + 1);
    return this.takes(')') ? node : undefined;
  }

  private tryMatcher(): TraefikRuleNode | undefined {
    const name = this.tryRead(NAME)?.[0];
    if (name === undefined || !this.takes('(')) return undefined;
    const values: string[] = [];
    if (this.takes(')')) return { kind: 'matcher', name, values };
    do {
      this.tryRead(SPACE);
      const [, raw, quoted] = this.tryRead(VALUE) ?? [];
      const value = raw ?? tryUnquoted(quoted);
      if (value === undefined) return undefined;
      values.push(value);
    } while (this.takes(','));
    return this.takes(')') ? { kind: 'matcher', name, values } : undefined;
  }

  private takes(sign: string): boolean {
    this.tryRead(SPACE);
    const isThere = this.text.startsWith(sign, this.position);
    if (isThere) this.position += sign.length;
    this.tryRead(SPACE);
    return isThere;
  }

  private tryRead(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.position;
    const found = form.exec(this.text) ?? undefined;
    if (found) this.position += found[0].length;
    return found;
  }
}

/** Of the escapes of Go, those that are written in rules. */
function tryUnquoted(text: string | undefined): string | undefined {
  if (text === undefined || /\\[^\\"]/.test(text.replaceAll('\\\\', ''))) return undefined;
  return text.replace(/\\(.)/g, '$1');
}
