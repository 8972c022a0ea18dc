import type { YamlNode } from './node';
import { NodeKind, aliasNode, append, collectionNode, scalarNode } from './node';
import { Scanner } from './scanner';
import type { Directive } from './tags';
import type { Token } from './token';
import { TokenKind } from './token';
import { MAX_DEPTH, nestedTooDeep, parseError, DocumentError } from './yaml-error';

const CORE_PREFIX = 'tag:yaml.org,2002:';

/**
 * The first document of a text; nothing where there is none. What stands behind it is not read, as
 * `kubectl` does not.
 */
export function parseDocument(text: string): YamlNode | undefined {
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text;
  return new Parser(`${unmarked}\0`).document();
}

/** What stands before a value: `!!int &a 1`. */
interface Properties {
  readonly tag?: string;
  readonly anchor?: string;
}

class Parser {
  private readonly scanner: Scanner;
  private readonly anchors = new Map<string, YamlNode>();
  private readonly prefixes = new Map<string, string>();
  private depth = 0;

  constructor(private readonly text: string) {
    this.scanner = new Scanner(text);
  }

  document(): YamlNode | undefined {
    if (this.peek() === TokenKind.STREAM_END) return undefined;
    const isExplicit = this.directives() || this.peek() === TokenKind.DOCUMENT_START;
    if (isExplicit) this.expect(TokenKind.DOCUMENT_START, '<document start>');
    const isEmpty = isExplicit && ENDS_OF_DOCUMENTS.has(this.peek());
    const node = isEmpty ? this.empty() : this.node(true, false);
    this.peek(); // a fault there is one of this document
    return node;
  }

  private peek(): TokenKind {
    return this.scanner.peek().kind;
  }

  private expect(kind: TokenKind, name: string): void {
    if (this.peek() !== kind) throw this.missing(name);
    this.scanner.take();
  }

  private missing(name: string, start?: number): Error {
    return parseError(this.text, `did not find expected ${name}`, this.scanner.peek().start, start);
  }

  /** Whether there are any. */
  private directives(): boolean {
    let version: string | undefined;
    let count = 0;
    for (; this.peek() === TokenKind.DIRECTIVE; count++) {
      const { directive, start } = this.scanner.take();
      if (!directive) continue;
      const problem = this.directiveProblem(directive, version);
      if (problem !== undefined) throw parseError(this.text, problem, start);
      if (directive.handle === undefined) version = directive.version;
      else this.prefixes.set(directive.handle, directive.prefix);
    }
    if (!this.prefixes.has('!')) this.prefixes.set('!', '!');
    if (!this.prefixes.has('!!')) this.prefixes.set('!!', CORE_PREFIX);
    return count > 0;
  }

  private directiveProblem(directive: Directive, version?: string): string | undefined {
    if (directive.handle !== undefined) {
      return this.prefixes.has(directive.handle) ? 'found duplicate %TAG directive' : undefined;
    }
    if (version !== undefined) return 'found duplicate %YAML directive';
    const [major, minor] = directive.version.split('.');
    if (major === '1' && minor === '1') return undefined;
    return `found incompatible YAML document (%YAML ${directive.version})`;
  }

  /** A value that is not written. */
  private empty(): YamlNode {
    return scalarNode(this.scanner.peek().start, '', true);
  }

  /** @param allowsIndentless whether a sequence may be as far left as the key that it belongs to */
  private node(isBlock: boolean, allowsIndentless: boolean): YamlNode {
    if (this.depth >= MAX_DEPTH) throw nestedTooDeep(this.scanner.peek().start);
    this.depth += 1;
    const node =
      this.peek() === TokenKind.ALIAS ? this.alias() : this.value(isBlock, allowsIndentless);
    this.depth -= 1;
    return node;
  }

  private alias(): YamlNode {
    const { text, start } = this.scanner.take();
    const target = this.anchors.get(text);
    if (!target) throw new DocumentError(`unknown anchor '${text}' referenced`, start);
    return aliasNode(start, text, target);
  }

  private value(isBlock: boolean, allowsIndentless: boolean): YamlNode {
    const { kind, start } = this.scanner.peek();
    if (kind === TokenKind.SCALAR) return this.scalar();
    const hasProperties = kind === TokenKind.TAG || kind === TokenKind.ANCHOR;
    if (!hasProperties) return this.collection(start, isBlock, allowsIndentless);
    const { tag, anchor } = this.properties();
    if (this.peek() === TokenKind.SCALAR) return this.anchored(this.scalar(start, tag), anchor);
    const ifEmpty = () => scalarNode(start, '', tag === undefined, tag);
    return this.collection(start, isBlock, allowsIndentless, anchor, ifEmpty);
  }

  /** @param ifEmpty makes what is there if no collection begins */
  private collection(
    start: number,
    isBlock: boolean,
    allowsIndentless: boolean,
    anchor?: string,
    ifEmpty?: () => YamlNode,
  ): YamlNode {
    const made = (kind: NodeKind) => this.anchored(collectionNode(kind, start), anchor);
    const kind = this.peek();
    if (kind === TokenKind.ENTRY && allowsIndentless) {
      return this.indentless(made(NodeKind.SEQUENCE));
    }
    if (kind === TokenKind.FLOW_SEQUENCE) return this.flowSequence(made(NodeKind.SEQUENCE));
    if (kind === TokenKind.FLOW_MAPPING) return this.flowMapping(made(NodeKind.MAPPING));
    if (kind === TokenKind.BLOCK_SEQUENCE && isBlock) {
      return this.blockSequence(made(NodeKind.SEQUENCE));
    }
    if (kind === TokenKind.BLOCK_MAPPING && isBlock) {
      return this.blockMapping(made(NodeKind.MAPPING));
    }
    if (!ifEmpty) throw this.missing('node content', start);
    return this.anchored(ifEmpty(), anchor);
  }

  private properties(): Properties {
    let tag: Token | undefined;
    let anchor: string | undefined;
    for (;;) {
      const { kind } = this.scanner.peek();
      if (kind === TokenKind.ANCHOR && anchor === undefined) anchor = this.scanner.take().text;
      else if (kind === TokenKind.TAG && tag === undefined) tag = this.scanner.take();
      else return { tag: tag && this.fullTag(tag), anchor };
    }
  }

  private fullTag({ tag, start }: Token): string {
    const { handle, suffix } = tag ?? { handle: '', suffix: '' };
    if (handle === '') return suffix;
    const prefix = this.prefixes.get(handle);
    if (prefix === undefined) throw parseError(this.text, 'found undefined tag handle', start);
    return prefix + suffix;
  }

  private scalar(before?: number, tag = ''): YamlNode {
    const { text, isPlain, start } = this.scanner.take();
    const mayBeOther = (tag === '' && isPlain) || tag === '!';
    return scalarNode(before ?? start, text, mayBeOther, tag);
  }

  private anchored(node: YamlNode, anchor?: string): YamlNode {
    if (anchor !== undefined) this.anchors.set(anchor, node);
    return node;
  }

  private indentless(node: YamlNode): YamlNode {
    while (this.peek() === TokenKind.ENTRY) {
      this.scanner.take();
      append(node, ENDS_OF_INDENTLESS.has(this.peek()) ? this.empty() : this.node(true, false));
    }
    return node;
  }

  private blockSequence(node: YamlNode): YamlNode {
    this.scanner.take();
    while (this.peek() === TokenKind.ENTRY) {
      const { start } = this.scanner.take();
      const isEmpty = ENDS_OF_ENTRIES.has(this.peek());
      append(node, isEmpty ? scalarNode(start, '', true) : this.node(true, false));
    }
    this.expect(TokenKind.BLOCK_END, "'-' indicator");
    return node;
  }

  private blockMapping(node: YamlNode): YamlNode {
    this.scanner.take();
    while (this.peek() === TokenKind.KEY) {
      this.scanner.take();
      append(node, this.blockPart());
      if (this.peek() === TokenKind.VALUE) {
        this.scanner.take();
        append(node, this.blockPart());
      } else {
        append(node, this.empty());
      }
    }
    this.expect(TokenKind.BLOCK_END, 'key');
    return node;
  }

  /** A key, or its value. */
  private blockPart(): YamlNode {
    return ENDS_OF_PAIRS.has(this.peek()) ? this.empty() : this.node(true, true);
  }

  private flowSequence(node: YamlNode): YamlNode {
    const { start } = this.scanner.take();
    while (this.peek() !== TokenKind.FLOW_SEQUENCE_END) {
      if (node.first && !this.takeComma()) {
        throw this.missing("',' or ']'", start);
      }
      if (this.peek() === TokenKind.FLOW_SEQUENCE_END) break;
      append(node, this.peek() === TokenKind.KEY ? this.pair() : this.node(false, false));
    }
    this.scanner.take();
    return node;
  }

  /** An element that is a mapping of one key without braces. */
  private pair(): YamlNode {
    const end = TokenKind.FLOW_SEQUENCE_END;
    const node = collectionNode(NodeKind.MAPPING, this.scanner.take().start);
    const isEmpty = isEndOfFlowKey(this.peek(), end);
    // Behind an empty key libyaml loses a token. The key is null then, and refused in any case.
    if (isEmpty) this.scanner.take();
    append(node, isEmpty ? this.empty() : this.node(false, false));
    append(node, this.flowValue(end));
    return node;
  }

  private flowValue(end: TokenKind): YamlNode {
    if (this.peek() !== TokenKind.VALUE) return this.empty();
    this.scanner.take();
    const kind = this.peek();
    return kind === end || kind === TokenKind.FLOW_ENTRY ? this.empty() : this.node(false, false);
  }

  private flowMapping(node: YamlNode): YamlNode {
    const { start } = this.scanner.take();
    while (this.peek() !== TokenKind.FLOW_MAPPING_END) {
      if (node.first && !this.takeComma()) {
        throw this.missing("',' or '}'", start);
      }
      if (this.peek() === TokenKind.FLOW_MAPPING_END) break;
      if (this.peek() === TokenKind.KEY) {
        this.scanner.take();
        const isEmpty = isEndOfFlowKey(this.peek(), TokenKind.FLOW_MAPPING_END);
        append(node, isEmpty ? this.empty() : this.node(false, false));
        append(node, this.flowValue(TokenKind.FLOW_MAPPING_END));
      } else {
        append(node, this.node(false, false));
        append(node, this.empty());
      }
    }
    this.scanner.take();
    return node;
  }

  private takeComma(): boolean {
    if (this.peek() !== TokenKind.FLOW_ENTRY) return false;
    this.scanner.take();
    return true;
  }
}

function isEndOfFlowKey(kind: TokenKind, end: TokenKind): boolean {
  return kind === end || kind === TokenKind.FLOW_ENTRY || kind === TokenKind.VALUE;
}

const ENDS_OF_DOCUMENTS = new Set([
  TokenKind.DIRECTIVE,
  TokenKind.DOCUMENT_START,
  TokenKind.DOCUMENT_END,
  TokenKind.STREAM_END,
]);

const ENDS_OF_ENTRIES = new Set([TokenKind.ENTRY, TokenKind.BLOCK_END]);
const ENDS_OF_PAIRS = new Set([TokenKind.KEY, TokenKind.VALUE, TokenKind.BLOCK_END]);
const ENDS_OF_INDENTLESS = new Set([...ENDS_OF_ENTRIES, ...ENDS_OF_PAIRS]);
