import * as fc from 'fast-check';
import { unitsOf } from '../../lib/deploy/units';
import { Network } from '../../lib/model/queries/network';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { tryRule } from '../../lib/rules/catalogue';
import { runRules } from '../../lib/rules/run';
import { memoryFiles } from '../support/memory-files';

const RUNS = Number(process.env['FAULT_LINE_RUNS'] ?? 60);

/** Where the fault of a tree stands: what nobody could take for a port. */
type Place = 'base' | 'component' | 'patch' | 'JSON patch' | 'replacement' | 'substitution';
const PLACES: readonly Place[] = [
  ...(['base', 'component', 'patch', 'JSON patch', 'replacement', 'substitution'] as const),
];

interface Shape {
  readonly place: Place;
  /** Lines of comments before what counts, so that lines differ from tree to tree. */
  readonly lead: number;
  /** Ports before that of the fault. */
  readonly before: number;
  /** Folders between the base and what is deployed. */
  readonly layers: number;
  readonly isFlux: boolean;
  readonly namespace: string;
  readonly prefix: string;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  place: fc.constantFrom(...PLACES),
  lead: fc.nat(5),
  before: fc.nat(3),
  layers: fc.nat(3),
  isFlux: fc.boolean(),
  namespace: fc.constantFrom('', 'shop', 'blog'),
  prefix: fc.constantFrom('', 'my-'),
});

const WRONG = 99999;

/** A tree, its deployed folder being `app`, and the line of the fault. */
function treeOf(shape: Shape): { files: Record<string, string>; at: string } {
  const { place, lead, before, layers, namespace, prefix } = shape;
  const isFlux = shape.isFlux || place === 'substitution';
  const ports = (last: string) =>
    [...Array.from({ length: before }, (_, index) => String(8000 + index)), last].map(
      (port, index) => `    - name: p${index}\n      port: ${port}\n`,
    );
  const own = { base: String(WRONG), substitution: '${PORT}' }[place as string] ?? '80';
  const head = '# a comment\n'.repeat(lead);
  const service = `${head}apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n${ports(own).join('')}`;
  const files: Record<string, string> = {
    'base/kustomization.yaml': 'resources:\n- web.yaml\n- vars.yaml\n',
    'base/web.yaml': service,
    'base/vars.yaml': `${head}apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: vars\ndata:\n  wrong: "${WRONG}"\n`,
  };
  const layer = (index: number) => (index < 0 ? 'base' : `layer${index}`);
  for (let index = 0; index < layers; index++) {
    files[`${layer(index)}/kustomization.yaml`] =
      `resources:\n- ../${layer(index - 1)}\n${index === 0 && prefix ? `namePrefix: ${prefix}\n` : ''}`;
  }
  const name = layers > 0 ? `${prefix}web` : 'web';
  const merge = `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  ports:\n    - port: ${WRONG}\n      name: wrong\n`;
  const json = `- op: replace\n  path: /spec/ports/${before}/port\n  value: ${WRONG}\n`;
  const rest = {
    base: '',
    substitution: '',
    component: 'components:\n- ../part\n',
    patch: 'patches:\n- path: patch.yaml\n',
    'JSON patch': 'patches:\n- path: patch.yaml\n  target:\n    kind: Service\n',
    replacement: `replacements:\n- source:\n    kind: ConfigMap\n    fieldPath: data.wrong\n  targets:\n  - select:\n      kind: Service\n    fieldPaths:\n    - spec.ports.${before}.port\n`,
  }[place];
  files['app/kustomization.yaml'] =
    `${head}resources:\n- ../${layer(layers - 1)}\n${namespace ? `namespace: ${namespace}\n` : ''}${rest}`;
  if (place === 'component') {
    files['part/kustomization.yaml'] =
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n- path: patch.yaml\n';
    files['part/patch.yaml'] = head + merge;
  }
  if (place === 'patch') files['app/patch.yaml'] = head + merge;
  if (place === 'JSON patch') files['app/patch.yaml'] = head + json;
  if (isFlux) files['clusters/lab/app.yaml'] = head + FLUX;
  const file = {
    base: 'base/web.yaml',
    substitution: 'base/web.yaml',
    component: 'part/patch.yaml',
    patch: 'app/patch.yaml',
    'JSON patch': 'app/patch.yaml',
    replacement: 'base/vars.yaml',
  }[place];
  const lines = files[file]?.split('\n') ?? [];
  const text = place === 'substitution' ? '${PORT}' : String(WRONG);
  return { files, at: `${file}:${lines.findIndex((line) => line.includes(text)) + 1}` };
}

const FLUX = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: app
  namespace: flux-system
spec:
  path: ./app
  sourceRef:
    kind: GitRepository
    name: flux-system
  postBuild:
    substitute:
      PORT: "${WRONG}"
`;

test(`${RUNS} trees with a fault: the finding names its file and line`, () => {
  const rules = ['NET003', 'NET201'].flatMap((id) => tryRule(id) ?? []);
  fc.assert(
    fc.property(shapes, (shape) => {
      const { files, at } = treeOf(shape);
      const { units } = unitsOf(Object.keys(files), memoryFiles(files));
      const manifests = units.flatMap((unit) => [...unit.manifests]);
      const findings = runRules(rules, [new Network(DEFAULT_TARGET, manifests)]);
      const spots = findings.flatMap(({ places }) =>
        places.map(({ file, line }) => `${file}:${line}`),
      );
      expect(spots).toContain(at);
      expect(new Set(spots)).toEqual(new Set([at]));
    }),
    { numRuns: RUNS, seed: 16 },
  );
});
