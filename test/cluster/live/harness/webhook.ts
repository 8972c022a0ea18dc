import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Api, KubeObject } from './api';
import { isAccepted, messageOf } from './api';
import { waitFor } from './cluster';
import { runMetallb } from './metallb';
import type { Running } from './processes';
import { moduleFolder } from './programs';
import { isOwn } from './releases';

/** The controllers have no flag for it, so that two runs on one machine wait for each other. */
const PORT = 9443;

const CONFIGURATIONS = '/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations';

const POOL: KubeObject = {
  apiVersion: 'metallb.io/v1beta1',
  kind: 'IPAddressPool',
  metadata: { name: 'first', namespace: 'metallb-system' },
  spec: { addresses: ['192.0.2.0'] },
};

/** What MetalLB asks of the API server before it takes one of its objects. */
export class MetallbWebhook {
  /** Nothing where the cluster is not ours: its API server does not reach what is on loopback here. */
  public static async tryStart(
    api: Api,
    release: string,
    mode: string,
  ): Promise<MetallbWebhook | undefined> {
    return isOwn ? MetallbWebhook.start(api, release, mode) : undefined;
  }

  /** @param mode how MetalLB speaks BGP: `native`, `frr` or `frr-k8s` */
  public static async start(api: Api, release: string, mode: string): Promise<MetallbWebhook> {
    const folder = process.env['REACH_FOLDER'] ?? '';
    await waitFor(async () => ((await isFree(PORT)) ? true : undefined), 240);
    const running = await runMetallb(api, {
      release,
      pod: 'webhook',
      flags: ['-webhook-mode=onlywebhook'],
      env: { METALLB_BGP_TYPE: mode, TMPDIR: makeCertificates(folder) },
    });
    const webhook = new MetallbWebhook(api, running, configuration(folder, release));
    await webhook.register();
    return webhook;
  }

  private constructor(
    private readonly api: Api,
    private readonly running: Running,
    private readonly config: KubeObject,
  ) {}

  public async stop(): Promise<void> {
    await this.api.delete(`${CONFIGURATIONS}/${this.config.metadata?.name ?? ''}`);
    await this.running.stop();
  }

  private async register(): Promise<void> {
    const answer = await this.api.apply(this.config);
    if (!isAccepted(answer)) throw new Error(messageOf(answer));
    // A single address without its mask is what the definition takes, and MetalLB does not.
    await this.running.until('asked', async () =>
      messageOf(await this.api.dryRun(POOL)).includes('invalid CIDR'),
    );
  }
}

/**
 * The certificate of the API server is for loopback too. The controllers look for theirs below the
 * folder for temporary files, whatever `-cert-dir` says, where they do not make it themselves.
 */
function makeCertificates(folder: string): string {
  const temporary = join(folder, 'webhook');
  const place = join(temporary, 'k8s-webhook-server/serving-certs');
  mkdirSync(place, { recursive: true });
  cpSync(join(folder, 'certs/apiserver.crt'), join(place, 'tls.crt'));
  cpSync(join(folder, 'certs/apiserver.key'), join(place, 'tls.key'));
  return temporary;
}

/** The configuration of the release, with a place on loopback instead of a Service. */
function configuration(folder: string, release: string): KubeObject {
  const source = 'go.universe.tf/metallb';
  const file = join(moduleFolder(`metallb-${release}`, source), 'config/webhook/manifests.yaml');
  const config = parse(readFileSync(file, 'utf8')) as KubeObject & {
    readonly webhooks: readonly { readonly clientConfig: { readonly service: { path: string } } }[];
  };
  const caBundle = readFileSync(join(folder, 'certs/apiserver.crt')).toString('base64');
  const webhooks = config.webhooks.map((webhook) => {
    const url = `https://127.0.0.1:${PORT}${webhook.clientConfig.service.path}`;
    return { ...webhook, clientConfig: { url, caBundle } };
  });
  return { ...config, metadata: { name: 'metallb' }, webhooks };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
