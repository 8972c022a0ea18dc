import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnySchemaObject } from 'ajv';
import Ajv from 'ajv';
import { readIntents } from '../../lib/cli/intents/intents';
import { readYaml } from '../../lib/model/yaml/documents';
import { Folder } from '../support/folder';
import { ROOT } from '../support/pages';

const FILE = join(ROOT, 'schemas/tests.schema.json');
const schema = JSON.parse(readFileSync(FILE, 'utf8')) as AnySchemaObject;
const accepts = new Ajv({ allowUnionTypes: true }).compile(schema);
const folder = new Folder();

function isTaken(text: string): boolean {
  try {
    readIntents(folder.write('tests.yaml', text));
    return true;
  } catch {
    return false;
  }
}

const judged = (text: string) => [accepts(readYaml(text).documents[0]?.value), isTaken(text)];

const TEST = 'request: https://shop.example.com/, expect: reached';

test.each([
  '[]',
  `- { ${TEST} }`,
  `tests: [{ ${TEST} }]`,
  `- { ${TEST}, name: a, from: pod:shop/web, method: post, headers: { a: b, c: 1, d: true }, by: Service/shop/web }`,
  readFileSync(join(ROOT, 'examples/other-peoples-yaml/intents.yaml'), 'utf8'),
])('the schema of tests and reach test accept %j', (text) => {
  expect(judged(text)).toEqual([true, true]);
});

test.each([
  'shop',
  '{}',
  `test: [{ ${TEST} }]`,
  'tests: {}',
  '[shop]',
  '- { request: https://shop.example.com/ }',
  '- { expect: reached }',
  "- { request: '', expect: reached }",
  '- { request: https://shop.example.com/, expect: open }',
  `- { ${TEST}, form: internet }`,
])('the schema of tests and reach test refuse %j', (text) => {
  expect(judged(text)).toEqual([false, false]);
});
