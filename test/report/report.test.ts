import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { FORMS } from '../../lib/report/forms';
import { quietReport, textReport } from '../../lib/report/text';
import { STATED, findings, hostile, outcome } from './cases';

const SCHEMA = join(
  __dirname,
  '../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);

function report(form: string, ...args: Parameters<typeof outcome>): string {
  return FORMS[form]?.(outcome(...args)) ?? '';
}

describe('text', () => {
  test('tells each finding that is not waived, and what was checked', () => {
    expect(report('text', findings()))
      .toBe(`error NET203 node-port-collision: node port 30080 is claimed by 2 Services
  k8s/all.yaml:11   Service default/front   spec.ports[0].nodePort
  k8s/all.yaml:5    Service default/web     spec.ports[0].nodePort
  why: a node port is opened on every node, so only one Service can use it, for any protocol
  fix: Write another node port, or remove it so that the cluster picks one.
  see: npx cdk8s-reach rules NET203

warning NET203 node-port-collision [lab]: it may be
  shop/web
  why: a node port is opened on every node, so only one Service can use it, for any protocol
  fix: Write another node port, or remove it so that the cluster picks one.
  see: npx cdk8s-reach rules NET203

1 error, 1 warning, 1 waived; checked 2 objects in 1 file; skipped 1 file: 1 template
`);
  });

  test('says that nothing was found', () => {
    const checked = { ...STATED, objects: 51, files: 8, clusters: 2, skipped: {}, known: 3 };
    expect(report('text', [], { checked })).toBe(
      'no findings; checked 51 objects in 8 files of 2 clusters; 3 findings in the baseline\n',
    );
  });

  test('is a line for each finding where it is quiet, and else nothing', () => {
    expect(quietReport(outcome(findings()))).toBe(
      `error NET203 node-port-collision: node port 30080 is claimed by 2 Services (k8s/all.yaml:11)
warning NET203 node-port-collision [lab]: it may be (shop/web)
`,
    );
    expect(quietReport(outcome([]))).toBe('');
  });

  test('sets off the severity and what is the same each time', () => {
    const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const colors = {
      error: mark('red'),
      warning: mark('yellow'),
      info: mark('blue'),
      dim: mark('dim'),
    };
    const [, warning] = findings();
    expect(textReport(outcome(warning ? [warning] : []), colors)).toContain(
      '<yellow>warning</yellow> NET203 node-port-collision [lab]: it may be\n  shop/web\n  <dim>why:</dim> a node',
    );
  });
});

test('json is versioned', () => {
  const [conflict] = findings();
  const { places, fingerprint } = conflict ?? { places: [], fingerprint: '' };
  expect(JSON.parse(report('json', findings().slice(0, 1)))).toEqual({
    version: 1,
    tool: { name: 'cdk8s-reach', version: '1.2.3' },
    checked: {
      objects: 2,
      files: 1,
      clusters: 1,
      skipped: { template: 1 },
      inBaseline: 0,
      ...STATED,
    },
    findings: [
      {
        rule: 'NET203',
        name: 'node-port-collision',
        severity: 'error',
        fails: true,
        what: 'node port 30080 is claimed by 2 Services',
        why: 'a node port is opened on every node, so only one Service can use it, for any protocol',
        fix: 'Write another node port, or remove it so that the cluster picks one.',
        clusters: [],
        fingerprint,
        places: places.map(({ origin, line, object }) => ({
          origin,
          file: 'k8s/all.yaml',
          line,
          object,
          field: 'spec.ports[0].nodePort',
        })),
      },
    ],
  });
});

describe('sarif', () => {
  interface Schema {
    $schema: string;
    id: string;
  }
  interface Sarif {
    runs: { results: object[]; tool: { driver: { rules: { id: string; help: object }[] } } }[];
  }
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
  const { $schema, id, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Schema;
  // It is of draft 4, of which it uses nothing that later drafts read in another way.
  test('the schema is of draft 4', () => {
    expect([$schema, id]).toEqual([
      'http://json-schema.org/draft-04/schema#',
      expect.stringContaining('sarif'),
    ]);
  });
  const isSarif = ajv.compile(schema);

  test.each([
    ['no findings', []],
    ['findings', findings()],
    ['findings that hold anything', [hostile()]],
  ])('is valid for %s', (_, those) => {
    isSarif(JSON.parse(report('sarif', those)));
    expect(isSarif.errors ?? []).toEqual([]);
  });

  test('the schema refuses what is wrong', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ results: [{ message: 1 }] }] })).toBe(false);
  });

  test('has an empty list of results, and the rules with their help, where all is well', () => {
    const [run] = (JSON.parse(report('sarif', [])) as Sarif).runs;
    expect(run?.results).toEqual([]);
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['NET203']);
  });

  test('names places by lines and by objects, and tells what is waived', () => {
    const [run] = (JSON.parse(report('sarif', findings().slice(2))) as Sarif).runs;
    const location = (startLine: number, object: string) => ({
      physicalLocation: { artifactLocation: { uri: 'k8s/all.yaml' }, region: { startLine } },
      logicalLocations: [{ fullyQualifiedName: `${object} spec.ports[0].nodePort` }],
    });
    expect(run?.results).toEqual([
      {
        ruleId: 'NET203',
        ruleIndex: 0,
        level: 'error',
        message: {
          text: expect.stringMatching(/^node port 30080 .*\nWhy: .*\nFix: .*\.$/) as string,
        },
        locations: [location(11, 'Service default/front')],
        relatedLocations: [{ id: 0, ...location(5, 'Service default/web') }],
        partialFingerprints: { 'cdk8sReach/v1': findings()[0]?.fingerprint },
        suppressions: [{ kind: 'external', status: 'accepted', justification: 'front moves' }],
      },
    ]);
  });
});

describe('junit', () => {
  test('has a case for each finding', () => {
    const text = report('junit', findings());
    expect(
      text.split('\n').filter((line) => /<(testc|testsuite|skip|fail|system)/.test(line)),
    ).toEqual([
      '<testsuites name="cdk8s-reach" tests="3" failures="1" errors="0">',
      '  <testsuite name="cdk8s-reach" tests="3" failures="1" errors="0" skipped="1">',
      '    <testcase classname="NET203 node-port-collision" name="node port 30080 is claimed by 2 Services (k8s/all.yaml:11)">',
      '      <failure type="error" message="node port 30080 is claimed by 2 Services">error NET203 node-port-collision: node port 30080 is claimed by 2 Services',
      '    <testcase classname="NET203 node-port-collision" name="it may be (shop/web)">',
      '      <system-out>warning NET203 node-port-collision [lab]: it may be',
      '    <testcase classname="NET203 node-port-collision" name="node port 30080 is claimed by 2 Services (k8s/all.yaml:11)">',
      '      <skipped message="front moves"/>',
    ]);
  });

  test('has a case that passes where all is well', () => {
    expect(report('junit', [])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cdk8s-reach" tests="1" failures="0" errors="0">
  <testsuite name="cdk8s-reach" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="cdk8s-reach" name="no findings"/>
  </testsuite>
</testsuites>
`);
  });
});

test('github has a command for each finding', () => {
  expect(report('github', findings())).toBe(
    `::error file=k8s/all.yaml,line=11,title=NET203 node-port-collision::Service default/front: node port 30080 is claimed by 2 Services%0Aalso k8s/all.yaml:5 Service default/web spec.ports[0].nodePort%0Afix: Write another node port, or remove it so that the cluster picks one.
::warning title=NET203 node-port-collision::it may be%0Afix: Write another node port, or remove it so that the cluster picks one.
`,
  );
});

test('markdown has a row for each finding', () => {
  expect(report('markdown', findings().slice(2))).toBe(`## cdk8s-reach: 1 waived

| severity | rule | where | what | fix |
|---|---|---|---|---|
| error, waived: front moves | NET203 node-port-collision | k8s/all.yaml:11 Service default/front spec.ports\\[0\\].nodePort<br>k8s/all.yaml:5 Service default/web spec.ports\\[0\\].nodePort | node port 30080 is claimed by 2 Services | Write another node port, or remove it so that the cluster picks one. |

1 waived; checked 2 objects in 1 file; skipped 1 file: 1 template.
`);
});

describe('what a manifest holds is shown and not obeyed', () => {
  test.each(Object.keys(FORMS))('in %s nothing reaches a terminal but lines', (form) => {
    expect(report(form, [hostile()])).not.toMatch(/[^\n\P{C}]/u);
  });

  test('in json and sarif it can be read back', () => {
    expect(report('json', [hostile()])).toContain('\\u001b[31m<b>');
    expect(() => JSON.parse(report('sarif', [hostile()])) as unknown).not.toThrow();
  });

  test('in github it stays one command', () => {
    const text = report('github', [hostile()]);
    expect(text.match(/\n/g)).toHaveLength(1);
    expect(text).toContain('::error file=\\u001b[31m<b>"&\'</b> ]]> | `x` [a](javascript%3Ab)');
    expect(text).toContain(' %250A::error::x\\u000d\\u000a::warning::');
  });

  test('in junit it stays text', () => {
    const text = report('junit', [hostile()]);
    expect(text).toContain('&#60;b&#62;&#34;&#38;&#39;&#60;/b&#62; ]]&#62;');
    expect(text.match(/<testcase/g)).toHaveLength(1);
  });

  test('in markdown it stays a row', () => {
    const text = report('markdown', [hostile()]);
    expect(text.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(3);
    expect(text).toContain(
      '&#60;b&#62;"&#38;\'&#60;/b&#62; \\]\\]&#62; \\| \\`x\\` \\[a\\](javascript:b) &#64;<!-- -->everyone https&#58;//evil.example',
    );
  });
});
