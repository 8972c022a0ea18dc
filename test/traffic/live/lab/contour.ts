import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { findOrBuild } from '../../../cluster/live/harness/programs';
import { ENVOY, programOf } from './downloads';
import type { Lab } from './lab';
import type { PodPlace } from './network';
import { NODES, output } from './network';
import { CONTOUR } from './parts';

const XDS = ['--xds-address=127.0.0.1', '--xds-port=8001'];

/** Contour for one Gateway, and its Envoy beside it. */
export function startContour(lab: Lab, gateway: { name: string; namespace: string }): PodPlace {
  const place = lab.place('contour', NODES[1]);
  const config = join(lab.folder, 'contour.yaml');
  writeFileSync(config, stringify({ gateway: { gatewayRef: gateway } }));
  const contour = findOrBuild(CONTOUR);
  const files = [`--kubeconfig=${lab.kubeconfig}`, `--config-path=${config}`];
  const serve = ['serve', ...files, '--insecure', ...XDS, '--disable-leader-election'];
  const env = { POD_NAMESPACE: 'projectcontour', CONTOUR_NAMESPACE: 'projectcontour' };
  lab.run('contour', 'contour', [contour, ...serve], env);
  const bootstrap = join(lab.folder, 'envoy.json');
  output(contour, 'bootstrap', bootstrap, ...XDS, '--admin-address=/run/tmp/envoy.sock');
  const flags = ['--service-node', 'envoy', '--service-cluster', 'contour', '--concurrency', '1'];
  lab.run('contour', 'envoy', [programOf(ENVOY), '-c', bootstrap, ...flags, '-l', 'warning']);
  return place;
}
