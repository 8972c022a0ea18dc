import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';

/** How to reach an API server, and as whom. */
export interface Access {
  readonly server: string;
  readonly token?: string;
  readonly tls: {
    readonly ca?: Buffer;
    readonly cert?: Buffer;
    readonly key?: Buffer;
    readonly rejectUnauthorized: boolean;
  };
}

interface Config {
  readonly 'current-context': string;
  readonly clusters: readonly { readonly name: string; readonly cluster: Fields }[];
  readonly users: readonly { readonly name: string; readonly user: Fields }[];
  readonly contexts: readonly {
    readonly name: string;
    readonly context: { readonly cluster: string; readonly user: string };
  }[];
}

type Fields = Readonly<Record<string, string | boolean | undefined>>;

/** The access of the current context, by certificate or token: what kind, k3d and kubeadm write. */
export function readKubeconfig(path: string): Access {
  const config = parse(readFileSync(path, 'utf8')) as Config;
  const context = config.contexts.find(({ name }) => name === config['current-context'])?.context;
  const cluster = config.clusters.find(({ name }) => name === context?.cluster)?.cluster;
  const user = config.users.find(({ name }) => name === context?.user)?.user ?? {};
  if (!cluster) throw new Error(`${path} has no current context`);
  const file = (fields: Fields, name: string): Buffer | undefined => {
    const data = fields[`${name}-data`];
    if (typeof data === 'string') return Buffer.from(data, 'base64');
    const place = fields[name];
    return typeof place === 'string' ? readFileSync(resolve(dirname(path), place)) : undefined;
  };
  return {
    server: String(cluster['server']),
    ...(typeof user['token'] === 'string' && { token: user['token'] }),
    tls: {
      ca: file(cluster, 'certificate-authority'),
      cert: file(user, 'client-certificate'),
      key: file(user, 'client-key'),
      rejectUnauthorized: cluster['insecure-skip-tls-verify'] !== true,
    },
  };
}
