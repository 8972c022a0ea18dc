import { Chart } from 'cdk8s';
import { AddressPool, Cluster, type Fleet, Waiver } from 'cdk8s-reach';
import type { Construct } from 'constructs';
import { CLUSTERS, CLUSTER_NAMES, type ClusterName } from '../clusters';
import { WAIVERS } from '../waivers';
import type { AppDefinition } from './app';
import { readApps } from './apps';
import { PlatformApp } from './platform-app';

/** Every app in every cluster that it is for. */
export function addPlatform(fleet: Fleet, apps = readApps()): void {
  for (const name of CLUSTER_NAMES) addCluster(fleet, name, appsOf(name, apps));
  for (const { path, ...waiver } of WAIVERS) Waiver.add(constructAt(fleet, path), waiver);
}

type Apps = ReadonlyMap<string, AppDefinition>;

function appsOf(cluster: ClusterName, apps: Apps): Apps {
  return new Map([...apps].filter(([, { clusters }]) => clusters?.includes(cluster) ?? true));
}

function addCluster(fleet: Fleet, name: ClusterName, apps: Apps): void {
  const { cluster: props, addresses } = CLUSTERS[name];
  const owners = new Set([...apps.values()].map((app) => app.owner));
  const namespaces = [...owners].map((owner) => ({ name: owner }));
  const cluster = new Cluster(fleet, name, { ...props, namespaces });
  const base = new Chart(cluster, 'platform');
  const pool = new AddressPool(base, 'pool', { addresses, autoAssign: false });
  for (const [app, definition] of apps) {
    new PlatformApp(cluster, app, { definition, cluster: name, pool });
  }
}

function constructAt(fleet: Fleet, path: string): Construct {
  const found = fleet.node.findAll().find(({ node }) => node.path === path);
  if (!found) throw new Error(`waivers.ts: nothing is at "${path}"; remove the waiver`);
  return found as Construct;
}
