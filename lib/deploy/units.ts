import type { Manifest } from '../model/read/manifest';
import { readText } from '../model/read/read';
import { applicationsOfSet } from './application-sets';
import { argoApplications } from './argo';
import { chartsIn, isBesideKustomization, kustomizationClaims } from './claims';
import type { Files } from './tree/files';
import { isIn, parentOf } from './tree/files';
import { mayHoldFlux, ownSource, tryFlux } from './flux';
import { tryUtf8 } from './kustomize/base64';
import type { Built } from './kustomize/build';
import { Kustomizer } from './kustomize/build';
import { Reason } from './kustomize/refused';
import { builtManifests } from './origins';
import type { Deployment } from './render';
import { hasKustomization, renderDeployment } from './render';
import type { Unit } from './unit';
import { UnitKind } from './unit';

const MAX_UNITS = 20_000;

/** Which files become which objects of which cluster. */
export function unitsOf(paths: readonly string[], files: Files): Unit[] {
  return new UnitFinder(paths, files).find();
}

class UnitFinder {
  private readonly units: Unit[] = [];
  /** Folders that an object deploys: they are no units of their own. */
  private readonly deployed = new Set<string>();
  /** The GitRepository that these files are. */
  private source: string | undefined;
  /** Those of them that have no kustomization. */
  private bare: readonly string[] | undefined;
  /** The groups of what was deployed, by its cluster, name and folder. */
  private readonly seen = new Map<string, string>();
  private readonly groups = new Groups();

  constructor(
    private readonly paths: readonly string[],
    private readonly files: Files,
  ) {}

  find(): Unit[] {
    const charts = chartsIn(this.paths);
    const paths = this.paths.filter((path) => !charts.some((chart) => isIn(path, chart)));
    const claims = kustomizationClaims(paths, this.files);
    const kustomizer = new Kustomizer(this.files);
    for (const root of claims.roots) {
      this.add(UnitKind.KUSTOMIZATION, root, kustomizer.build(root));
    }
    const plain: Unit[] = [];
    for (const path of paths.filter(
      (one) => !claims.files.has(one) && /\.(?:ya?ml|json)$/i.test(one),
    )) {
      const kind = isBesideKustomization(path, claims) ? UnitKind.FILE : UnitKind.PLAIN;
      plain.push({ ...this.unit(kind, path), manifests: this.read(path) });
    }
    this.units.push(...plain);
    this.follow();
    const charted = charts.map((chart) => this.unit(UnitKind.CHART, chart));
    const left = this.units.filter((unit) => !this.isDeployed(unit));
    return [...left, ...charted].map((unit) => ({
      ...unit,
      group: unit.cluster || this.groups.of(unit.group),
    }));
  }

  private unit(kind: UnitKind, path: string): Unit {
    const isFile = kind === UnitKind.FILE || kind === UnitKind.PLAIN;
    const cluster = clusterIn(isFile ? parentOf(path) : path);
    return {
      kind,
      path,
      name: '',
      cluster,
      group: kind === UnitKind.PLAIN ? '' : path,
      manifests: [],
      namespace: '',
    };
  }

  private add(kind: UnitKind, path: string, built: Built): void {
    this.units.push({ ...this.unit(kind, path), ...outcome(built) });
  }

  private read(path: string): readonly Manifest[] {
    const text = tryUtf8(this.files.read(path) ?? new Uint8Array());
    return text === undefined ? [] : readText(text, path).manifests;
  }

  /** Each unit may hold objects that deploy further folders. */
  private follow(): void {
    const given = this.units.flatMap(({ manifests }) => [...manifests]);
    this.source = ownSource(this.fluxObjects(), this.files);
    for (let index = 0; index < this.units.length && index < MAX_UNITS; index++) {
      const unit = this.units[index];
      for (const manifest of unit?.manifests ?? []) {
        if (unit) this.deploy(manifest, unit, given);
      }
    }
  }

  /** Those of all files, whether or not a kustomization takes them in. */
  private fluxObjects(): Manifest[] {
    return this.paths.flatMap((path) => {
      const text = tryUtf8(this.files.read(path) ?? new Uint8Array());
      return text !== undefined && mayHoldFlux(text) ? [...readText(text, path).manifests] : [];
    });
  }

  private deploy(manifest: Manifest, above: Unit, given: readonly Manifest[]): void {
    const flux = tryFlux(manifest, this.files, given, this.source);
    if (flux) {
      const cluster = flux.isElsewhere ? `${manifest.namespace}/${manifest.name}` : above.cluster;
      this.enter(UnitKind.FLUX, flux, { ...above, cluster }, flux.namespace);
    }
    const made = [manifest, ...applicationsOfSet(manifest, this.files)];
    for (const application of made.flatMap((one) => argoApplications(one, this.files))) {
      const cluster = application.cluster || above.cluster;
      const { namespace, foreign } = application;
      this.enter(UnitKind.ARGO, application, { ...above, cluster }, namespace, foreign);
    }
  }

  private enter(
    kind: UnitKind,
    deployment: Deployment,
    { cluster, group }: Unit,
    namespace: string,
    foreign?: string,
  ): void {
    const { path, manifest } = deployment;
    const name = `${manifest.namespace}/${manifest.name}`;
    const key = JSON.stringify([cluster, name, path]);
    const known = this.seen.get(key);
    if (known !== undefined) {
      this.groups.join(known, group);
      return;
    }
    this.seen.set(key, group);
    this.deployed.add(path);
    const built: Built =
      foreign === undefined
        ? renderDeployment(deployment, this.files)
        : { refusal: { reason: Reason.UNSUPPORTED, message: foreign } };
    const { origin } = manifest;
    this.units.push({
      ...{ kind, path, name, cluster, group, namespace, origin },
      ...outcome(built),
    });
  }

  /** A folder that an object deploys, and what is below it without a kustomization. */
  private isDeployed({ kind, path }: Unit): boolean {
    if (kind === UnitKind.FLUX || kind === UnitKind.ARGO) return false;
    if (kind === UnitKind.KUSTOMIZATION && this.deployed.has(path)) return true;
    this.bare ??= [...this.deployed].filter((folder) => !hasKustomization(folder, this.files));
    return this.bare.some((folder) => isIn(path, folder));
  }
}

/** Groups of units, some of which are found to be one. */
class Groups {
  private readonly joined = new Map<string, string>();

  of(group: string): string {
    let found = group;
    for (let next = this.joined.get(found); next !== undefined; next = this.joined.get(found))
      found = next;
    return found;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.of(one), this.of(other)];
    if (a !== b) this.joined.set(a, b);
  }
}

function outcome(built: Built): Pick<Unit, 'manifests' | 'refusal'> {
  if ('refusal' in built) return { manifests: [], refusal: built.refusal };
  return { manifests: builtManifests(built.objects) };
}

/** `clusters/lab/...` is for the cluster `lab`. */
function clusterIn(path: string): string {
  return /(?:^|\/)clusters\/([^/]+)\//.exec(`${path}/`)?.[1] ?? '';
}
