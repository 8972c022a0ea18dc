import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import ts from 'typescript';
import { NotPlain } from '../../lib/fleet/clean';
import { generatedConverter } from '../../lib/fleet/generated';

type Functions = Readonly<Record<string, CallableFunction>>;
type ApiClass = new (chart: Chart, id: string, props: unknown) => ApiObject;

const emptyChart = () => new Chart(new App(), 'test');

/** Values for every field that a generated function knows of, down to a depth. */
function everything(functions: Functions, name: string, depth: number): unknown {
  const values: Record<string, unknown> = { notInTheSchema: 1 };
  const fields = (functions[name] as CallableFunction).toString().matchAll(/^\s+'.+': (.*),$/gm);
  for (const [, expression = ''] of fields) {
    const field = /obj\.(\w+)/.exec(expression)?.[1];
    if (field === undefined || expression.includes('toISOString')) continue;
    const value = valueOf(functions, expression, depth);
    if (expression.includes('Object.entries')) values[field] = { b: value, a: value };
    else values[field] = expression.includes('.map(') ? [value, value] : value;
  }
  return values;
}

function valueOf(functions: Functions, expression: string, depth: number): unknown {
  const nested = /toJson_\w+/.exec(expression)?.[0];
  if (nested !== undefined) return depth > 0 ? everything(functions, nested, depth - 1) : undefined;
  if (expression.includes('?.value')) return k8s.IntOrString.fromNumber(80);
  return /i\[1\]\?\.map|y\?\.map/.test(expression) ? ['c'] : 'text';
}

/** What is made of an object's fields, and what `toJson` says it should be. */
function converted(Class: ApiClass, props: unknown): [string, string] {
  const object = new Class(emptyChart(), 'test', props);
  const convert = generatedConverter(object);
  if (!convert) throw new Error('not known as generated');
  const fields = ApiObject.prototype.toJson.call(object) as Record<string, unknown>;
  // Compared as text, since the order of keys counts too.
  return [JSON.stringify(convert(fields)), JSON.stringify(object.toJson())];
}

const kinds = Object.entries(k8s as unknown as Record<string, ApiClass>).filter(
  ([, one]) => typeof one === 'function' && Object.getPrototypeOf(one) === ApiObject,
);

test('knows the kinds of cdk8s-plus', () => {
  expect(kinds.length).toBeGreaterThan(130);
});

test.each(kinds)('converts %s as its own function does', (name, Class) => {
  const props = everything(k8s as unknown as Functions, `toJson_${name}Props`, 6);
  const [own, stock] = converted(Class, props);
  expect(own).toBe(stock);
});

describe('classes that `cdk8s import` makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
  beforeAll(() => {
    const crd = join(__dirname, 'widget.crd.yaml');
    const cdk8s = join(require.resolve('cdk8s-cli/package.json'), '../bin/cdk8s');
    execFileSync(
      process.execPath,
      [cdk8s, 'import', crd, '--language', 'typescript', '-o', folder],
      { cwd: folder, env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' }, stdio: 'pipe' },
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['ES2017', 'ES2022'] as const)('are converted when compiled for %s', (target) => {
    const source = readFileSync(join(folder, 'example.com.ts'), 'utf8');
    const compilerOptions = { target: ts.ScriptTarget[target], module: ts.ModuleKind.CommonJS };
    const file = join(__dirname, `widget.${target}.js`);
    writeFileSync(file, ts.transpileModule(source, { compilerOptions }).outputText);
    try {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- made a moment ago
      const { Widget } = require(file) as { Widget: ApiClass };
      const spec = {
        clusterIp: 'a',
        sizes: [1, 'b'],
        hosts: ['b', 'a'],
        labels: { b: 'x', a: 'y' },
      };
      const parts = [{ name: 'a', xRay: true, other: 1 }];
      const props = { spec: { ...spec, parts, byName: { b: { weight: 1 } }, free: { z: [{}] } } };
      const [own, stock] = converted(Widget, props);
      expect(own).toBe(stock);
    } finally {
      rmSync(file);
    }
  });
});

test.each<[string, unknown]>([
  ['a text for a map', { spec: 'text' }],
  ['a map for a list', { spec: { ports: {} } }],
  ['a text for a number or text', { spec: { ports: [{ targetPort: 'http' }] } }],
  ['a date', { metadata: { creationTimestamp: 'now' } }],
])('leaves %s to cdk8s', (_, fields) => {
  const object = new k8s.KubeService(emptyChart(), 'test');
  const convert = generatedConverter(object);
  expect(() => convert?.(fields as Record<string, unknown>)).toThrow(NotPlain);
});

test.each<[string, (Class: ApiClass) => ApiClass]>([
  [
    'adds to it',
    (Class) =>
      class extends Class {
        public override toJson(): unknown {
          return { ...(super.toJson() as object), added: true };
        }
      },
  ],
  [
    'does something else',
    (Class) =>
      class extends Class {
        public override toJson(): unknown {
          return {};
        }
      },
  ],
])('knows no toJson that %s', (_, make) => {
  const Class = make(k8s.KubeService as ApiClass);
  expect(generatedConverter(new Class(emptyChart(), 'test', {}))).toBeUndefined();
});

test('knows no class that its module does not export', () => {
  class KubeService extends ApiObject {
    static readonly GVK = { apiVersion: 'v1', kind: 'Service' };
  }
  KubeService.prototype.toJson = k8s.KubeService.prototype.toJson;
  const object = new KubeService(emptyChart(), 'test', KubeService.GVK);
  expect(generatedConverter(object)).toBeUndefined();
});
