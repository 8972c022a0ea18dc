// The pages of docs/api, from what jsii knows of the public surface: one for each class, with the structs
// and enums that only it uses; one for those that several use; and an index. What a class inherits from
// cdk8s or constructs is documented there.
const { withAnchors } = require('./anchors');
const { SHARED, homesOf } = require('./homes');
const { Page } = require('./page');

/** The pages, by file name. */
function apiPages(assembly) {
  const types = new Map(Object.entries(assembly.types));
  const surface = { types, homes: homesOf(types) };
  const classes = [...types.values()].filter(({ kind }) => kind === 'class');
  const pages = new Map([
    ['README.md', indexPage(classes, surface)],
    ...classes.map((one) => [`${one.name}.md`, classPage(one, surface)]),
    [`${SHARED}.md`, sharedPage(surface)],
  ]);
  return withAnchors(pages);
}

function classPage(one, surface) {
  const { name, methods = [], properties = [], docs } = one;
  const page = new Page(name, surface);
  page.add(`# ${name}`);
  page.docs(docs);
  page.add(synopsis(one), fromBase(one, page));
  const props = propsOf(one);
  const others = typesOn(name, surface).filter(({ fqn }) => fqn !== props);
  if (surface.homes.get(props) === name) addType(page, surface.types.get(props));
  if (methods.length > 0) page.add('## Methods');
  for (const method of methods) addMethod(page, one, method);
  if (properties.length > 0) page.add('## Properties');
  for (const property of properties) page.member(property, 3);
  for (const type of others) addType(page, type);
  return page.text;
}

function sharedPage(surface) {
  const page = new Page(SHARED, surface);
  page.add('# Shared types', 'Structs and enums that several constructs use.');
  for (const type of typesOn(SHARED, surface)) addType(page, type);
  return page.text;
}

function indexPage(classes, surface) {
  const page = new Page('README', surface);
  const isConstruct = (one) =>
    one.initializer?.parameters?.[0]?.name === 'scope' || one.base !== undefined;
  const rows = (some) =>
    some.map(({ fqn, docs }) => `| ${page.link(fqn)} | ${docs.summary.replaceAll('\n', ' ')} |`);
  const table = (some) => ['| class | what it is |', '| --- | --- |', ...rows(some)].join('\n');
  page.add(
    '# API',
    'Every construct and prop: meaning, default, limits, source. In other languages than TypeScript the names follow their conventions.',
    '## Constructs',
    table(classes.filter(isConstruct)),
    '## Values',
    table(classes.filter((one) => !isConstruct(one))),
    `Structs and enums stand on the page of the class that uses them, or with the [shared types](${SHARED}.md).`,
  );
  return page.text;
}

/** A struct or an enum on the page of something else. */
function addType(page, { name, kind, docs, interfaces = [], properties = [], members = [] }) {
  page.add(`## ${name}`);
  page.docs(docs);
  if (interfaces.length > 0) {
    page.add(`Also takes the props of ${interfaces.map((fqn) => page.link(fqn)).join(', ')}.`);
  }
  if (kind === 'enum')
    page.add(members.map((one) => `- \`${one.name}\`: ${sentence(one.docs)}`).join('\n'));
  for (const property of properties) page.member(property, 3);
}

function addMethod(page, { name: owner }, method) {
  const { name, parameters = [], docs } = method;
  page.add(`### ${name}`, code(callText(owner, method)));
  page.docs(docs);
  const rows = parameters.map(
    (one) => `- \`${one.name}\` (${page.type(one.type)}): ${sentence(one.docs)}`,
  );
  page.add(rows.join('\n'));
}

/** How a class is imported and made. */
function synopsis({ name, initializer, methods = [] }) {
  const made = initializer ? `new ${name}(${parametersText(initializer)});` : undefined;
  const calls = made ? [made] : methods.map((method) => callText(name, method));
  return code([`import { ${name} } from 'cdk8s-reach';`, '', ...calls].join('\n'));
}

function callText(owner, method) {
  const { name, returns } = method;
  const before = method.static ? `${owner}.` : '';
  return `${before}${name}(${parametersText(method)}): ${typeName(returns?.type)}`;
}

function parametersText({ parameters = [] }) {
  return parameters
    .map(({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${typeName(type)}`)
    .join(', ');
}

function typeName(type) {
  if (!type) return 'void';
  if (type.primitive) return type.primitive;
  if (type.fqn) return type.fqn.split('.').pop();
  const inner = typeName(type.collection.elementtype);
  return type.collection.kind === 'array' ? `${inner}[]` : `Record<string, ${inner}>`;
}

/** What a class has of another one of this package. */
function fromBase({ base }, page) {
  const type = page.types.get(base);
  if (!type) return /^cdk8s\./.test(base ?? '') ? `Extends ${page.link(base)} of cdk8s.` : '';
  const names = [...(type.methods ?? []), ...(type.properties ?? [])].map(
    ({ name }) => `\`${name}\``,
  );
  return `Also has what a ${page.link(base)} has: ${names.join(', ')}.`;
}

function propsOf({ initializer }) {
  return initializer?.parameters?.find(({ name }) => name === 'props')?.type.fqn;
}

/** The structs and enums on a page, by name. */
function typesOn(page, { types, homes }) {
  return [...types.values()].filter(({ fqn, kind }) => kind !== 'class' && homes.get(fqn) === page);
}

function sentence({ summary = '', remarks = '' } = {}) {
  return [summary, remarks].join(' ').replaceAll('\n', ' ').trim();
}

function code(text) {
  return `\`\`\`ts\n${text}\n\`\`\``;
}

module.exports = { apiPages };
