/** Pages in which links to a type, such as `types.md#ServicePort`, name its anchor. */
function withAnchors(pages) {
  const anchors = new Map([...pages].map(([file, text]) => [file, anchorsIn(text)]));
  const linked = ([file, text]) => [
    file,
    text.replace(/\]\(([\w.]*)#(\w+)\)/g, (_, page, name) => {
      return `](${page}#${anchors.get(page || file).get(name)})`;
    }),
  ];
  return new Map([...pages].map(linked));
}

/** The anchor of each type: where a prop above it has the same name, it is counted, as GitHub does. */
function anchorsIn(text) {
  const counts = new Map();
  const anchors = new Map();
  for (const [, marks, name] of text.matchAll(/^(#+) (.*)$/gm)) {
    const plain = name.toLowerCase().replaceAll(' ', '-');
    const count = counts.get(plain) ?? 0;
    counts.set(plain, count + 1);
    if (marks === '##') anchors.set(name, count === 0 ? plain : `${plain}-${count}`);
  }
  return anchors;
}

module.exports = { withAnchors };
