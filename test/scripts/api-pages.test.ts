import { join } from 'node:path';

const { apiPages } = jest.requireActual<{
  apiPages: (assembly: unknown) => ReadonlyMap<string, string>;
}>(join(__dirname, '../../scripts/api/pages.js'));

const text = { primitive: 'string' };
const of = (name: string) => ({ fqn: `p.${name}` });

/** What jsii would know of a door, its handle, a window, and what the two have in common. */
const TYPES = [
  {
    name: 'Door',
    kind: 'class',
    base: 'p.Opening',
    docs: {
      summary: 'A door, as NET203 wants it.',
      remarks: 'Of <wood>, or\nof `<steel>`.',
      see: 'https://a.example',
    },
    initializer: {
      parameters: [
        { name: 'scope', type: { fqn: 'constructs.Construct' } },
        { name: 'props', optional: true, type: of('DoorProps') },
      ],
    },
    methods: [
      {
        name: 'open',
        static: true,
        parameters: [
          { name: 'how', type: of('How'), docs: { summary: 'slowly;', remarks: 'or not.' } },
        ],
        returns: { type: of('Door') },
      },
    ],
  },
  {
    name: 'DoorProps',
    kind: 'interface',
    docs: { summary: 'What a door is made of.' },
    interfaces: ['p.Common'],
    properties: [
      {
        name: 'handle',
        optional: true,
        type: of('Handle'),
        docs: { summary: 'Its handle.', default: '- none' },
      },
    ],
  },
  {
    name: 'Handle',
    kind: 'interface',
    docs: { summary: 'A handle.' },
    properties: [
      {
        name: 'screws',
        type: { collection: { kind: 'array', elementtype: text } },
        docs: { summary: 'Each.' },
      },
    ],
  },
  {
    name: 'How',
    kind: 'enum',
    docs: { summary: 'A way.' },
    members: [{ name: 'FAST', docs: { summary: 'At once.' } }],
  },
  {
    name: 'Common',
    kind: 'interface',
    docs: { summary: 'Of both.' },
    properties: [{ name: 'color', type: text }],
  },
  {
    name: 'Opening',
    kind: 'class',
    base: 'constructs.Construct',
    docs: { summary: 'A hole.' },
    methods: [{ name: 'look', parameters: [{ name: 'at', type: of('Common') }] }],
    properties: [{ name: 'width', type: { primitive: 'number' }, docs: { summary: 'In cm.' } }],
  },
].map((type) => ({ ...type, fqn: `p.${type.name}` }));

const pages = apiPages({ types: Object.fromEntries(TYPES.map((type) => [type.fqn, type])) });

test('a class has a page, and so have the types that several use', () => {
  expect([...pages.keys()]).toEqual(['README.md', 'Door.md', 'Opening.md', 'types.md']);
});

test('the page of a class has what only it uses, also through another type, and nothing inherited', () => {
  expect(pages.get('Door.md')).toBe(`# Door

A door, as [NET203](../rules/NET203.md) wants it.

Of &lt;wood>, or of \`<steel>\`.

Source: <https://a.example>

\`\`\`ts
import { Door } from 'cdk8s-reach';

new Door(scope: Construct, props?: DoorProps);
\`\`\`

Also has what a [Opening](Opening.md) has: \`look\`, \`width\`.

## DoorProps

What a door is made of.

Also takes the props of [Common](types.md#common).

### handle

[Handle](#handle-1), default: none

Its handle.

## Methods

### open

\`\`\`ts
Door.open(how: How): Door
\`\`\`

- \`how\` ([How](#how)): slowly; or not.

## Handle

A handle.

### screws

list of \`string\`

Each.

## How

A way.

- \`FAST\`: At once.
`);
});

test('the types that several use are together', () => {
  expect(pages.get('types.md')).toBe(`# Shared types

Structs and enums that several constructs use.

## Common

Of both.

### color

\`string\`
`);
});

test('the index has a line for each class', () => {
  expect(pages.get('README.md')).toContain(
    '| [Door](Door.md) | A door, as NET203 wants it. |\n| [Opening](Opening.md) | A hole. |',
  );
});
