import type { Api } from './api';
import { mustTake } from './cluster';
import { Running, freePorts } from './processes';
import { findOrBuild, metallb } from './programs';

/** What the controller says that it is. */
const POD = 'controller';

/** The controller of a release, which gives addresses; nobody announces them. */
export function startMetallb(api: Api, release: string): Promise<Running> {
  const env = { METALLB_BGP_TYPE: 'frr' };
  return metallbProcess(api, release, { flags: ['-webhook-mode=disabled'], env });
}

export async function metallbProcess(
  api: Api,
  release: string,
  { flags, env }: { flags: readonly string[]; env: Readonly<Record<string, string>> },
): Promise<Running> {
  await mustTake(api, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: POD, namespace: 'metallb-system' },
    spec: { containers: [{ name: 'controller', image: 'example' }] },
  });
  const folder = process.env['REACH_FOLDER'] ?? '';
  const [metrics, health] = (await freePorts(2)) as [number, number];
  return new Running(
    folder,
    `metallb-${release}`,
    [
      findOrBuild(metallb(release)),
      `-kubeconfig=${process.env['REACH_KUBECONFIG'] ?? ''}`,
      '-namespace=metallb-system',
      '-disable-cert-rotation',
      `-port=${metrics}`,
      ...(release === '0.13' ? [] : [`-health-probe-port=${health}`, `-pod-name=${POD}`]),
      ...flags,
    ],
    env,
  );
}
