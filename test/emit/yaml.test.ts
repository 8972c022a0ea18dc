import { createRequire } from 'node:module';
import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { stringifyYaml } from '../../lib/emit/yaml';
import { document } from '../support/documents';

/** The library that cdk8s itself writes and reads YAML by. */
const yaml = createRequire(require.resolve('cdk8s'))('yaml') as {
  parseAllDocuments(text: string, options: object): { toJS(): unknown; errors: unknown[] }[];
};

/** Reads YAML 1.1, but a key "<<" as the text that it is: cdk8s writes it without quotes. */
function parse(text: string): unknown[] {
  const customTags = (tags: readonly { tag: string }[]) =>
    tags.filter(({ tag }) => tag !== 'tag:yaml.org,2002:merge');
  const parsed = yaml.parseAllDocuments(text, { version: '1.1', customTags });
  expect(parsed.flatMap(({ errors }) => errors)).toEqual([]);
  return parsed.map((one) => one.toJS());
}

const runs = Number(process.env['DOCUMENT_RUNS'] ?? 150);

describe('stringifyYaml', () => {
  test('writes what cdk8s writes, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 3 }), (documents) => {
        expect(stringifyYaml(documents)).toBe(Yaml.stringify(...documents));
      }),
      { numRuns: runs },
    );
  });

  // cdk8s loses the blanks of a text of nothing but blanks and line breaks. Its bytes are ours, so
  // ours are lost too. A document is a map, since a text that stands alone is no manifest.
  test('writes maps that parse back equal', () => {
    fc.assert(
      fc.property(document, (value) => {
        fc.pre(!/"(?: |\\t|\\n)*\\n(?: |\\t|\\n)*"/.test(JSON.stringify(value)));
        const [text, expected] = [stringifyYaml([{ value }]), [{ value }]];
        expect(text).toBe(Yaml.stringify({ value }));
        expect(parse(text)).toEqual(expected);
      }),
      { numRuns: runs },
    );
  });

  test('writes nothing where there is nothing', () => {
    expect(stringifyYaml([])).toBe(Yaml.stringify());
  });
});
