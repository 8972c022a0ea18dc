import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { isAtLeast } from '../../../../lib/facts/releases/versions';
import { Api } from './api';
import { Running, freePorts } from './processes';
import type { ControlPlanePrograms } from './programs';
import { findOrBuild } from './programs';
import { minorOf } from './releases';

export const SERVICE_CIDRS = ['10.96.0.0/12', 'fd00::/108'];

/** What makes endpoints and pods; nothing else is needed here. Each has another name before 1.28. */
const CONTROLLERS: Readonly<Record<string, string>> = {
  'deployment-controller': 'deployment',
  'endpoints-controller': 'endpoint',
  'endpointslice-controller': 'endpointslice',
  'endpointslice-mirroring-controller': 'endpointslicemirroring',
  'namespace-controller': 'namespace',
  'replicaset-controller': 'replicaset',
  'statefulset-controller': 'statefulset',
};

/** etcd, an API server and its controllers, with all they need in one folder. */
export async function startControlPlane(
  folder: string,
  programs: ControlPlanePrograms,
  address = '127.0.0.1',
): Promise<{ kubeconfig: string; running: readonly Running[] }> {
  const [client, peer, secure, metrics] = (await freePorts(4)) as [number, number, number, number];
  const token = randomBytes(24).toString('hex');
  const kubeconfig = join(folder, 'kubeconfig');
  writeSecrets(folder, token);

  const etcd = new Running(folder, 'etcd', [
    findOrBuild(programs.etcd),
    `--data-dir=${join(folder, 'etcd')}`,
    '--unsafe-no-fsync=true',
    `--listen-client-urls=http://127.0.0.1:${client}`,
    `--advertise-client-urls=http://127.0.0.1:${client}`,
    `--listen-peer-urls=http://127.0.0.1:${peer}`,
    `--initial-advertise-peer-urls=http://127.0.0.1:${peer}`,
    `--initial-cluster=default=http://127.0.0.1:${peer}`,
  ]);
  const server = new Running(folder, 'kube-apiserver', [
    findOrBuild(programs.apiServer),
    ...serverFlags(folder, `http://127.0.0.1:${client}`, `${address}:${secure}`),
  ]);
  let release = '';
  await server.until('serving', async () => {
    const ca = readFileSync(join(folder, 'certs/apiserver.crt'));
    writeKubeconfig(kubeconfig, `${address}:${secure}`, token, ca);
    const api = new Api(kubeconfig);
    try {
      release = minorOf(await api.version());
      return await api.isReady();
    } finally {
      api.close();
    }
  });
  const names = Object.entries(CONTROLLERS).map(([now, before]) =>
    isAtLeast(release, '1.28') ? now : before,
  );
  const controllers = new Running(folder, 'kube-controller-manager', [
    findOrBuild(programs.controllers),
    `--kubeconfig=${kubeconfig}`,
    `--controllers=${names.join(',')}`,
    '--bind-address=127.0.0.1',
    `--secure-port=${metrics}`,
    `--cert-dir=${join(folder, 'controller-certs')}`,
    '--leader-elect=false',
  ]);
  await controllers.until('running', () => isHealthy(metrics));
  return { kubeconfig, running: [controllers, server, etcd] };
}

/** Whether a component says that it is well, by a certificate that it signed itself. */
function isHealthy(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/healthz', rejectUnauthorized: false }, (response) => {
      resolve(response.resume().statusCode === 200);
    }).on('error', reject);
  });
}

function serverFlags(folder: string, etcd: string, place: string): string[] {
  const [address = '', port = ''] = place.split(':');
  return [
    `--etcd-servers=${etcd}`,
    `--bind-address=${address}`,
    '--advertise-address=192.0.2.1',
    `--secure-port=${port}`,
    `--cert-dir=${join(folder, 'certs')}`,
    `--token-auth-file=${join(folder, 'tokens.csv')}`,
    `--service-account-issuer=https://${place}`,
    `--service-account-signing-key-file=${join(folder, 'service-accounts.pem')}`,
    `--service-account-key-file=${join(folder, 'service-accounts.pem')}`,
    `--service-cluster-ip-range=${SERVICE_CIDRS.join(',')}`,
    '--authorization-mode=RBAC',
    // Pods are asked for as they are, with no account that somebody has to make.
    '--disable-admission-plugins=ServiceAccount',
    // A loopback address cannot be an endpoint.
    '--endpoint-reconciler-type=none',
    '--enable-priority-and-fairness=false',
  ];
}

function writeSecrets(folder: string, token: string): void {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs1', format: 'pem' });
  writeFileSync(join(folder, 'service-accounts.pem'), key, { mode: 0o600 });
  const user = `${token},tester,tester,"system:masters"\n`;
  writeFileSync(join(folder, 'tokens.csv'), user, { mode: 0o600 });
}

function writeKubeconfig(path: string, place: string, token: string, ca: Buffer): void {
  const cluster = {
    server: `https://${place}`,
    'certificate-authority-data': ca.toString('base64'),
  };
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'test',
    clusters: [{ name: 'test', cluster }],
    users: [{ name: 'test', user: { token } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
  };
  writeFileSync(path, stringify(config), { mode: 0o600 });
}
