/** A page of the reference, as Markdown. */
class Page {
  constructor(name, { types, homes }) {
    this.name = name;
    this.types = types;
    this.homes = homes;
    this.blocks = [];
  }

  get text() {
    return `${this.blocks.join('\n\n')}\n`;
  }

  add(...blocks) {
    this.blocks.push(...blocks.filter((block) => block !== ''));
  }

  /** What a docstring says; a rule that it names is a link. */
  docs({ summary = '', remarks = '', see } = {}) {
    // jsii ends a summary at a full stop or an empty line, also within a sentence.
    const text = [summary, remarks].filter(Boolean).join(/[.:]$/.test(summary) ? '\n\n' : ' ');
    this.add(prose(reflowed(text)), see === undefined ? '' : `Source: <${see}>`);
  }

  /** A prop or an output: its type, its default, and what is said of it. */
  member({ name, type, optional, docs = {} }, depth) {
    this.add(`${'#'.repeat(depth)} ${name}`);
    const kind = this.type(type);
    const byDefault = docs.default?.replace(/^- /, '');
    this.add(
      byDefault === undefined
        ? `${kind}${optional ? ', optional' : ''}`
        : `${kind}, default: ${byDefault}`,
    );
    this.docs(docs);
  }

  type(type) {
    if (type.primitive) return `\`${type.primitive}\``;
    if (type.collection) {
      const { kind, elementtype } = type.collection;
      return `${kind === 'array' ? 'list' : 'map'} of ${this.type(elementtype)}`;
    }
    return this.link(type.fqn);
  }

  link(fqn) {
    const type = this.types.get(fqn);
    if (!type) return `\`${fqn.split('.').pop()}\``;
    const home = this.homes.get(fqn);
    const file = home === this.name ? '' : `${home}.md`;
    return `[${type.name}](${file}${home === type.name ? '' : `#${type.name}`})`;
  }
}

/** A docstring breaks its lines where the source does. */
function reflowed(text) {
  return text.replace(/([^\n])\n(?![\n-])/g, '$1 ');
}

function prose(text) {
  return text
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : marked(part)))
    .join('');
}

function marked(text) {
  return text.replaceAll('<', '&lt;').replace(/\bNET\d{3}\b/g, '[$&](../rules/$&.md)');
}

module.exports = { Page };
