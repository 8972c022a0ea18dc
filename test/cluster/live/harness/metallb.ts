import type { Api } from './api';
import { makeNamespaces, mustTake } from './cluster';
import { Running, freePorts } from './processes';
import { findOrBuild, metallb } from './programs';

/** The controller of a release as somebody runs it. */
export interface MetallbProcess {
  readonly release: string;
  /** The name of the pod that it says that it is. */
  readonly pod: string;
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The controller of a release, which gives addresses; nobody announces them. */
export function startMetallb(api: Api, release: string): Promise<Running> {
  return runMetallb(api, {
    release,
    pod: 'controller',
    flags: ['-webhook-mode=disabled'],
    env: { METALLB_BGP_TYPE: 'frr' },
  });
}

export async function runMetallb(
  api: Api,
  { release, pod, flags, env }: MetallbProcess,
): Promise<Running> {
  const namespace = 'metallb-system';
  await makeNamespaces(api, [{ metadata: { namespace } }]);
  await mustTake(api, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: pod, namespace },
    spec: { containers: [{ name: 'controller', image: 'example' }] },
  });
  const folder = process.env['REACH_FOLDER'] ?? '';
  const [metrics, health] = (await freePorts(2)) as [number, number];
  return new Running(
    folder,
    `metallb-${pod}-${release}`,
    [
      findOrBuild(metallb(release)),
      `-kubeconfig=${process.env['REACH_KUBECONFIG'] ?? ''}`,
      `-namespace=${namespace}`,
      '-disable-cert-rotation',
      `-port=${metrics}`,
      ...(release === '0.13' ? [] : [`-health-probe-port=${health}`, `-pod-name=${pod}`]),
      ...flags,
    ],
    env,
  );
}
