import type { ApiObjectProps, IResolver } from 'cdk8s';
import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import { Renderer } from '../../lib/fleet/render';

type Make = (chart: Chart) => ApiObject;

const thing =
  (props: Partial<ApiObjectProps>): Make =>
  (chart) =>
    new ApiObject(chart, 'thing', { apiVersion: 'v1', kind: 'Thing', ...props });

/** What cdk8s renders, and what the renderer does, each of an object of its own. */
function both(make: Make, resolvers: IResolver[] = []): [unknown, unknown] {
  const object = () => make(new Chart(new App({ resolvers }), 'test'));
  const [stock, own] = [object(), object()];
  return [new Renderer(App.of(own)).render(own), stock.toJson()];
}

class Patched extends ApiObject {
  public override toJson(): unknown {
    return { ...(super.toJson() as object), patched: true };
  }
}

const cases: [string, Make][] = [
  ['plain data', thing({ spec: { b: 1, a: [{ d: null, c: 'x' }] } })],
  ['data beside a spec', thing({ data: { b: '1', a: '2' }, immutable: true })],
  ['no spec at all', thing({})],
  [
    'metadata',
    thing({
      metadata: { name: 'web', namespace: 'shop', labels: { b: '1', a: '2' }, annotations: {} },
    }),
  ],
  ['metadata of another kind', thing({ metadata: { name: 'web', generation: 1, empty: [] } })],
  ['a lazy spec', thing({ spec: Lazy.any({ produce: () => ({ b: 1, a: {} }) }) as object })],
  [
    'a generated class',
    (chart) =>
      new k8s.KubeService(chart, 'web', {
        spec: {
          clusterIp: 'None',
          ports: [{ port: 80, targetPort: k8s.IntOrString.fromString('http') }],
        },
      }),
  ],
  [
    'a generated class with a quantity',
    (chart) =>
      new k8s.KubeResourceQuota(chart, 'q', {
        spec: { hard: { cpu: k8s.Quantity.fromNumber(2) } },
      }),
  ],
  [
    'a class that renders itself',
    (chart) => new Patched(chart, 'own', { apiVersion: 'v1', kind: 'Thing' }),
  ],
  [
    'an object that renders itself',
    (chart) => Object.assign(thing({})(chart), { toJson: () => ({ own: true }) }),
  ],
  [
    'JSON patches',
    (chart) => {
      const object = thing({ spec: { b: 1 } })(chart);
      object.addJsonPatch(JsonPatch.add('/spec/a', 2));
      return object;
    },
  ],
];

test.each(cases)('renders %s as cdk8s does', (_, make) => {
  const [own, stock] = both(make);
  // Compared as text, since the order of keys counts too.
  expect(JSON.stringify(own)).toBe(JSON.stringify(stock));
});

test('leaves an app with a resolver of its own to cdk8s', () => {
  const resolver: IResolver = {
    resolve: (context) => {
      if (context.value === 'secret') context.replaceValue('resolved');
    },
  };
  const [own, stock] = both(thing({ spec: { a: 'secret' } }), [resolver]);
  expect(own).toEqual(stock);
  expect(own).toMatchObject({ spec: { a: 'resolved' } });
});

test('ends with the error of cdk8s where there is nothing to render', () => {
  const object = thing({ metadata: { name: 'web' }, spec: { at: new Date(0) } })(
    new Chart(new App(), 'test'),
  );
  expect(() => new Renderer(App.of(object)).render(object)).toThrow(
    "Failed serializing construct at path 'test/thing' with name 'web': Error: can't render non-simple object of type 'Date'",
  );
});
