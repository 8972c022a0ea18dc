import type { Cluster } from '../cluster/cluster';
import { targetOfCluster } from '../cluster/target';
import { Network } from '../model/queries/network';
import type { Manifest } from '../model/read/manifest';
import { isManifest, manifestsOf, objectText } from '../model/read/manifest';
import { clusterLine, waiverLine } from '../model/read/notes';
import type { Target } from '../model/read/target';
import { WRITTEN_TARGET } from '../model/read/target';
import type { WaiverNote as WaiverNote } from '../model/read/waiver';
import type { Finding } from '../rules/finding';
import type { Rule } from '../rules/rule';
import { runRules } from '../rules/run';
import { applyWaivers } from '../rules/waivers';
import type { PlacedWaiver } from './waiver';

/** One look at all objects of a tree, as they will be written. Made anew for each synth. */
export class NetworkCheck {
  private readonly clusters = new Map<string, Seen>(); // name -> what was seen of it

  private readonly keepsObjects: boolean;

  /**
   * @param waivers those of the tree
   * @param isAsked whether the rules will be asked; where nobody needs the objects, they are let go
   */
  constructor(
    private readonly waivers: readonly PlacedWaiver[],
    isAsked = true,
  ) {
    this.keepsObjects = isAsked || waivers.length > 0;
  }

  /** Shows it an object, the path of the construct that made it, and the cluster that it is for. */
  see(object: unknown, path: string, { cluster, name }: ClusterPlace): void {
    if (!isManifest(object)) return;
    let seen = this.clusters.get(name);
    if (!seen) this.clusters.set(name, (seen = { target: targetOfPlace(cluster), manifests: [] }));
    if (this.keepsObjects) seen.manifests.push(...manifestsOf(object, { path }));
  }

  /**
   * What the rules make of all that was shown.
   *
   * @param today what end dates of waivers are judged by; without it they hold past their end
   */
  findings(rules: readonly Rule[], today?: string): readonly Finding[] {
    return this.judge(rules, today).findings;
  }

  /** The same, with the networks that it is found in. */
  judge(rules: readonly Rule[], today?: string): Judged {
    const networks = [...this.clusters].map(
      ([name, { target, manifests }]) => new Network(target, manifests, { name }),
    );
    const findings = applyWaivers(
      runRules(rules, networks),
      networks,
      this.waiverNotes(),
      today,
      rules,
    );
    return { findings, networks };
  }

  /** What is to be known of the objects where the constructs are not at hand. */
  notes(): string[] {
    const clusters = [...this.clusters].filter(([name]) => name !== '');
    return [
      ...clusters.map(([name, { target }]) => clusterLine(name, target)).sort(),
      ...this.waiverNotes().map(waiverLine).sort(),
    ];
  }

  /** The waivers, each with the objects that its construct has in one cluster. */
  private waiverNotes(): WaiverNote[] {
    return this.waivers.flatMap(({ path, rule, reason, until }) =>
      [...this.clusters].flatMap(([cluster, { manifests }]) => {
        const objects = manifests.filter(({ origin }) => isBelow(origin.path ?? '', path));
        if (objects.length === 0) return [];
        return [{ rule, objects: objects.map(objectText), cluster, reason, until }];
      }),
    );
  }
}

export interface Judged {
  readonly findings: readonly Finding[];
  readonly networks: readonly Network[];
}

/** The cluster that objects are for, and what tells it from others: its folder, or its path. */
export interface ClusterPlace {
  readonly cluster: Cluster | undefined;
  /** Empty where there is no cluster. */
  readonly name: string;
}

interface Seen {
  readonly target: Target;
  readonly manifests: Manifest[];
}

function targetOfPlace(cluster: Cluster | undefined): Target {
  return cluster ? targetOfCluster(cluster) : WRITTEN_TARGET;
}

function isBelow(path: string, above: string): boolean {
  return above === '' || path === above || path.startsWith(`${above}/`);
}
