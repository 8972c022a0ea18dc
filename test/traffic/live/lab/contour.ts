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

/** Contour for one Gateway, or for the Ingresses of a class, and its Envoy beside it. */
export function startContour(
  lab: Lab,
  role: { readonly gateway: object } | { readonly ingressClass: string },
): PodPlace {
  const isGateway = 'gateway' in role;
  const name = isGateway ? 'contour' : 'contour-ingress';
  const place = lab.place(name, NODES[1]);
  const config = join(lab.folder, `${name}.yaml`);
  writeFileSync(config, stringify(isGateway ? { gateway: { gatewayRef: role.gateway } } : {}));
  const contour = findOrBuild(CONTOUR);
  const files = [`--kubeconfig=${lab.kubeconfig}`, `--config-path=${config}`];
  const own = isGateway ? [] : [`--ingress-class-name=${role.ingressClass}`];
  const serve = ['serve', ...files, ...own, '--insecure', ...XDS, '--disable-leader-election'];
  const env = { POD_NAMESPACE: 'projectcontour', CONTOUR_NAMESPACE: 'projectcontour' };
  lab.run(name, name, [contour, ...serve], env);
  const bootstrap = join(lab.folder, `${name}-envoy.json`);
  const admin = join(lab.folder, `${name}-admin.sock`);
  output(contour, 'bootstrap', bootstrap, ...XDS, `--admin-address=${admin}`);
  const flags = ['--service-node', 'envoy', '--service-cluster', 'contour', '--concurrency', '1'];
  // Two Envoys of one id would share their memory.
  const apart = ['--use-dynamic-base-id', '-l', 'warning'];
  lab.run(name, `${name}-envoy`, [programOf(ENVOY), '-c', bootstrap, ...flags, ...apart]);
  return place;
}
