// How a schema is written: JSON with a field on each line, and what is simple as a word.

/** `string`, `[core.v1.Container]!` or `{string}`, or the node with all that it says. */
function compact(node) {
  const { is, list, map, required, ...rest } = node;
  const inner = list ?? map;
  const word = inner === undefined ? is : compact(inner);
  if (Object.keys(rest).length > 0 || typeof word !== 'string') {
    const value =
      list === undefined ? (map === undefined ? { is } : { map: word }) : { list: word };
    return { ...value, ...rest, ...(required && { required }) };
  }
  const text = list === undefined ? (map === undefined ? word : `{${word}}`) : `[${word}]`;
  return required ? `${text}!` : text;
}

function fieldText(variants) {
  const texts = variants.map((one) => JSON.stringify(compact(one)));
  return texts.length === 1 ? texts[0] : `[${texts.join(',')}]`;
}

function kindText({ type, ...span }) {
  if (type === undefined) return JSON.stringify(span);
  return JSON.stringify(Object.keys(span).length > 0 ? { type, ...span } : type);
}

function lines(map, textOf) {
  return Object.keys(map)
    .map((name) => `${JSON.stringify(name)}:${textOf(map[name])}`)
    .join(',\n');
}

/** The schema as a module that holds it as text, which is parsed when it is asked for. */
function moduleText(schema) {
  const { product, releases, kinds, types } = schema;
  const json = [
    `{"product":${JSON.stringify(product)},"releases":${JSON.stringify(releases)},`,
    `"kinds":{\n${lines(kinds, kindText)}\n},`,
    `"types":{\n${lines(types, (fields) => `{\n${lines(fields, fieldText)}\n}`)}\n}}`,
  ].join('\n');
  if (/`|\$\{/.test(json)) throw new Error(`${product}: a text would end the template`);
  const isLong = json.split('\n').length > 290;
  const name = product.replaceAll('-', '_').toUpperCase();
  return `// Written by scripts/schema/write.js.\n${isLong ? '/* eslint-disable max-lines */\n' : ''}export const ${name} = String.raw\`${json}\`;\n`;
}

module.exports = { moduleText };
