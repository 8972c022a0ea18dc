import { Chart } from 'cdk8s';
import { type AddressPool, ExposedApp, Exposure } from 'cdk8s-reach';
import type { Construct } from 'constructs';
import { type ClusterName, CLUSTERS } from '../clusters';
import { type AppDefinition, Audience } from './app';

/** Where an app goes. */
export interface PlatformAppProps {
  readonly definition: AppDefinition;
  readonly cluster: ClusterName;
  readonly pool: AddressPool;
}

/** An app, as this house runs apps. */
export class PlatformApp extends Chart {
  readonly app: ExposedApp;

  constructor(scope: Construct, id: string, props: PlatformAppProps) {
    const { owner, audience, image, replicas, port } = props.definition;
    const labels = { 'example.com/owner': owner, 'example.com/audience': audience };
    super(scope, id, { namespace: owner, labels });
    this.app = new ExposedApp(this, id, {
      image,
      replicas: replicas ?? 2,
      extraPodLabels: labels,
      ports: [isHttp(props.definition) ? { port: 80, targetPort: port } : { port }],
      expose: exposuresOf(id, props),
    });
  }
}

function isHttp({ audience, addresses }: AppDefinition): boolean {
  return audience !== Audience.CLUSTER && addresses === undefined;
}

function exposuresOf(id: string, { definition, cluster, pool }: PlatformAppProps): Exposure[] {
  const { audience, host, addresses } = definition;
  const address = addresses?.[cluster];
  if (address !== undefined) return [Exposure.loadBalancer({ address: pool.address(address) })];
  if (audience === Audience.CLUSTER) return [];
  if (audience === Audience.INTERNAL) return [Exposure.http({ host })];
  return [Exposure.http({ host: host ?? `${id}.${CLUSTERS[cluster].publicZone}` })];
}
