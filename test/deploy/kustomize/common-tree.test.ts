import * as fc from 'fast-check';
import { tryCommonTree } from '../../../lib/deploy/kustomize/common-tree';
import type { TextAt, YNode } from '../../../lib/deploy/kustomize/node';
import { Kind } from '../../../lib/deploy/kustomize/node';
import { libraryDocument } from '../../../lib/deploy/kustomize/parse';
import { Refused } from '../../../lib/deploy/kustomize/refused';
import { hostileYaml } from '../../support/hostile-yaml';
import { mutated } from '../../support/mutated-text';

const RUNS = Number(process.env['COMMON_TREE_RUNS'] ?? 300);

/** All that decides what becomes of a tree, a line for each node. */
function dump(one: YNode, depth = 0): string[] {
  const { kind, tag, value, style, file, line, content } = one;
  const own = [depth, Kind[kind], tag, JSON.stringify(value), style, `${file}:${line}`].join(' ');
  return [own, ...content.flatMap((inner) => dump(inner, depth + 1))];
}

function byLibrary(text: string, at: TextAt): string[] | string {
  try {
    const root = libraryDocument(text, at);
    return root ? dump(root) : 'nothing';
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

const MANIFEST = `---
# a comment
apiVersion: v1
kind: "ConfigMap"
metadata:
  name: 'it''s' # behind
  labels: {}
  annotations:
    plain: one
      and the next

      line
    quoted: 'one
      and

      the next'
    escaped: "a\\tb \\"c\\"
      d"
list:
- a
-
- - b
  - c: 1
    d:
- [x, "y", -z, 1.5]
- |
  text

    indented
text: |-
  a # no comment
   b

folded: >+
  a
  b

number: 0644
time: 2001-12-14
empty:
last: ~
`;

const COMMON: readonly (readonly [what: string, text: string])[] = [
  ['all forms', MANIFEST],
  ['no break at the end', 'a: 1\nb:\n- c'],
  ['a document that is indented', '  a: 1\n  b: 2\n'],
  ['a key that stands twice', 'a: 1\na: 2\n'],
  ['keys that are no texts', '1: a\ntrue: b\n~: c\n"d": e\n'],
  ['a comment between a text and its end', 'a: b\n  # c\nd: e\n'],
  ['signs that are none', 'a: -b\nc: x:y\nd: e#f\ng: a - b\nh: http://a?b=c&d=*\n'],
  ['a block at the end', 'a: |\n  b\n\n\n'],
];

test.each(COMMON)('%s: as the library reads it', (_what, text) => {
  for (const isOneLine of [false, true]) {
    const at = { file: 'a.yaml', line: 7, isOneLine };
    const root = tryCommonTree(text, at);
    expect(root && dump(root)).toEqual(byLibrary(text, at));
  }
});

const OTHERS: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['a comment', '# a\n'],
  ['a scalar', 'a\n'],
  ['an anchor', 'a: &b c\n'],
  ['an alias', 'a: *b\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a merge', 'a: 1\n<<: {}\n'],
  ['a map in flow style', 'a: {b: c}\n'],
  ['a tab before a value', 'a:\tb\n'],
  ['another document', 'a: 1\n---\nb: 2\n'],
  ['an explicit key', '? a\n: b\n'],
  ['a block with a number', 'a: |2\n   b\n'],
  ['a block at the end without a break', 'a: |\n  b'],
  ['a key in a text', 'a: b\n  c: d\n'],
  ['what is indented otherwise', 'a:\n  b: 1\n c: 2\n'],
  ['a break of Windows', 'a: 1\r\n'],
  ['a control character', 'a: "\u0007"\n'],
  ['deep nesting', `${'- '.repeat(200)}b\n`],
];

test.each(OTHERS)('%s: left to the library', (_what, text) => {
  expect(tryCommonTree(text, { file: 'a.yaml', line: 1 })).toBeUndefined();
});

test(`${RUNS} hostile texts, and as many mutated manifests: what is read is what the library reads`, () => {
  const texts = fc.oneof(hostileYaml, mutated(fc.constant(MANIFEST)));
  let read = 0;
  fc.assert(
    fc.property(texts, fc.boolean(), (text, isOneLine) => {
      const at = { file: 'a.yaml', line: 3, isOneLine };
      const root = tryCommonTree(text, at);
      if (!root) return;
      read += 1;
      expect(dump(root)).toEqual(byLibrary(text, at));
    }),
    { numRuns: 2 * RUNS, seed: 16 },
  );
  expect(read).toBeGreaterThan(RUNS / 5);
});
