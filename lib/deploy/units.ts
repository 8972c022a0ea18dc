import { at, textOf, within } from '../model/read/fields';
import type { Manifest } from '../model/read/manifest';
import type { Reading } from '../model/read/read';
import { Skipped, readText, skippedText } from '../model/read/read';
import { applicationsOfSet, isApplicationSet } from './application-sets';
import type { ArgoDirectory } from './argo-directory';
import {
  appliesOnServer,
  argoApplications,
  isApplication,
  isUnknownFolder,
  sourcesOf,
} from './argo';
import { foreignSources } from './argo-repositories';
import type { Claims } from './claims';
import { isBesideKustomization, kustomizationClaims } from './claims';
import { copiedGroups } from './copied-groups';
import { deployersOf } from './deployers';
import { Entered } from './entered';
import { grouped } from './groups';
import { newUnit } from './new-unit';
import { isFlux, mayHoldFlux, ownSource, tryFlux, tryOpenFolder } from './flux';
import { deploys, strayUnits } from './stray';
import { foldersSwitchedOff } from './switched-off';
import { appliedIn, variantsIn } from './tree/applied';
import { fileText } from './tree/texts';
import type { Built } from './kustomize/build';
import { Kustomizer } from './kustomize/build';
import { Reason } from './kustomize/refused';
import { readNotRendered, withoutLeftOver } from './left-over';
import { builtManifests } from './origins';
import type { Deployment } from './render';
import { hasKustomization, renderDeployment } from './render';
import { tryReleaseNamespace } from './tree/releases';
import { terraformIn } from './tree/terraform';
import { chartsIn, isForHelm } from './tree/charts';
import type { Files } from './tree/files';
import { below, holdersOf } from './tree/files';
import { withoutTests } from './tree/test-folders';
import { unreadableUnits } from './unreadable';
import { foldersOfSet } from './set-folders';
import type { Unit, Units } from './unit';
import { UnitKind } from './unit';

const MAX_UNITS = 20_000;

const MANIFESTS = /\.(?:ya?ml|json)$/i;

/** Reads the manifests of a file. */
export type Read = (path: string) => Reading;

/** Which files become which objects of which cluster. */
export function unitsOf(
  paths: readonly string[],
  files: Files,
  read: Read = (path) => readText(fileText(files, path) ?? '', path),
): Units {
  return new UnitFinder(paths, files, read).find();
}

class UnitFinder {
  private readonly units: Unit[] = [];
  /** Folders that an object deploys: they are no units of their own. */
  private readonly deployed = new Set<string>();
  /** What Applications say of the files in these: folder -> each; nothing where one takes all. */
  private readonly directories = new Map<string, readonly ArgoDirectory[] | undefined>();
  /** The folders below which an ApplicationSet decides what is deployed. */
  private readonly ruled = new Set<string>();
  /** Those of them that have no kustomization. */
  private bare: ReadonlySet<string> | undefined;
  /** The GitRepository that these files are. */
  private source: string | undefined;
  private isElsewhere: (source: unknown) => boolean = () => false;
  /** What was deployed into which cluster: an Application may deploy the folder that it is in. */
  private readonly entered = new Entered();
  private readonly openFolders = new Set<string>();
  /** What a file deploys that nothing else need deploy. */
  private readonly byHand = new Set<Unit>();
  private readonly kustomizer: Kustomizer;
  /** Whether objects deploy folders that are not known. */
  private deploysMore = false;
  /** Where objects may be that are in no file; empty for anywhere. */
  private readonly open = new Set<string>();

  constructor(
    private readonly paths: readonly string[],
    private readonly files: Files,
    private readonly read: Read,
  ) {
    this.kustomizer = new Kustomizer(files);
  }

  find(): Units {
    const charts = chartsIn(this.paths);
    const paths = this.paths.filter((path) => !isForHelm(path, charts));
    const claims = kustomizationClaims(paths, this.files);
    for (const root of claims.roots) this.addRoot(root, claims);
    this.addFiles(paths, claims);
    this.follow();
    for (const chart of [...charts].sort()) this.addChart(chart);
    const left = readNotRendered(this.units, claims, this.files, this.read);
    const copied = copiedGroups(this.units, this.byHand);
    const isApplied = appliedIn(this.files);
    const deploysAny = [...this.units, ...left.values()].some((one) => one.manifests.some(deploys));
    const stray = strayUnits(this.units, this.entered, claims, isApplied);
    const found = this.units
      .filter((unit) => !this.isDeployed(unit) && !copied.has(unit.group))
      .map((unit) => (stray.has(unit) ? { ...unit, isUnused: true } : unit))
      .map((unit) => (this.isLeftOut(unit) ? { ...unit, kind: UnitKind.FILE } : unit));
    const deployers = deployersOf(this.paths, this.files, charts, {
      hasDeployed: this.deployed.size > 0,
      isWhole: !this.deploysMore,
      off: foldersSwitchedOff(paths, this.files, claims.listed, {
        source: this.source,
        isElsewhere: this.isElsewhere,
        given: this.units.flatMap(({ manifests }) => [...manifests]),
      }),
      open: this.openFolders,
      isApplied,
      isVariant: deploysAny ? () => false : variantsIn(this.files),
    });
    const known = grouped(found, claims, deployers);
    const units = known.concat(unreadableUnits(left, known, claims));
    for (const { refusal, namespace } of units) if (refusal) this.open.add(namespace);
    return {
      units: withoutLeftOver(
        units,
        [...left.values()].flatMap(({ manifests }) => [...manifests]),
      ),
      isOpen: this.open.has(''),
      openNamespaces: this.open,
    };
  }

  private addRoot(root: string, { namespaces }: Claims): void {
    const built = this.kustomizer.build(root);
    const namespace = namespaces.get(root) ?? '';
    this.units.push({ ...newUnit(UnitKind.KUSTOMIZATION, root), ...outcome(built), namespace });
  }

  private addFiles(paths: readonly string[], claims: Claims): void {
    const left = paths.filter((one) => !claims.files.has(one) && MANIFESTS.test(one));
    const readings = withoutTests(left.map((path) => this.read(path)));
    const isOfTerraform = terraformIn(this.files);
    left.forEach((path, index) => {
      const kind = isBesideKustomization(path, claims) ? UnitKind.FILE : UnitKind.PLAIN;
      const reading = readings[index] ?? skippedText(Skipped.OTHER);
      const isUnused = isOfTerraform(path, reading.manifests);
      this.units.push({ ...newUnit(kind, path), manifests: reading.manifests, reading, isUnused });
    });
  }

  /** A chart that an Application deploys is its unit. */
  private addChart(chart: string): void {
    if (this.deployed.has(chart)) return;
    this.units.push(newUnit(UnitKind.CHART, chart));
    this.open.add('');
  }

  /** Each unit may hold objects that deploy further folders. */
  private follow(): void {
    const given = this.units.flatMap(({ manifests }) => [...manifests]);
    this.source = ownSource(this.fluxObjects(given), this.files);
    this.isElsewhere = foreignSources(given, this.files);
    for (let index = 0; index < this.units.length && index < MAX_UNITS; index++) {
      const one = this.units[index] as Unit;
      this.entered.from(one);
      // Files that something deploys by hand are not known to meet.
      const above = one.kind === UnitKind.PLAIN ? { ...one, group: one.path } : one;
      for (const manifest of one.manifests) this.deploy(manifest, above, given);
    }
  }

  /** Those of all files, whether or not a kustomization takes them in. */
  private fluxObjects(given: readonly Manifest[]): Manifest[] {
    const read = new Set(this.units.flatMap(({ reading, path }) => (reading ? [path] : [])));
    const others = this.paths.flatMap((path) => {
      if (read.has(path)) return [];
      const text = fileText(this.files, path);
      return text !== undefined && mayHoldFlux(text) ? [...readText(text, path).manifests] : [];
    });
    return [...given, ...others];
  }

  private deploy(manifest: Manifest, above: Unit, given: readonly Manifest[]): void {
    const release = tryReleaseNamespace(manifest);
    if (release !== undefined) this.open.add(release);
    if (isApplicationSet(manifest)) {
      for (const folder of foldersOfSet(manifest)) this.ruled.add(folder);
    }
    if (isFlux(manifest)) this.deployByFlux(manifest, above, given);
    for (const one of [manifest, ...applicationsOfSet(manifest, this.files)]) {
      if (isApplication(one)) this.deployByArgo(one, above);
    }
  }

  private deployByFlux(manifest: Manifest, above: Unit, given: readonly Manifest[]): void {
    const flux = tryFlux(manifest, this.files, given, this.source);
    const folder = tryOpenFolder(manifest);
    if (folder !== undefined) this.openFolders.add(folder);
    if (!flux) {
      this.open.add(textOf(at(manifest.spec, 'targetNamespace')) ?? '');
      return;
    }
    const cluster = flux.isElsewhere ? `${manifest.namespace}/${manifest.name}` : above.cluster;
    this.enter(UnitKind.FLUX, flux, { ...above, cluster }, flux.namespace);
  }

  private deployByArgo(manifest: Manifest, above: Unit): void {
    const applications = argoApplications(manifest, this.files, this.isElsewhere);
    if (sourcesOf(manifest).some(isUnknownFolder)) this.deploysMore = true;
    for (const application of applications) {
      const cluster = application.cluster || above.cluster;
      const { namespace, foreign } = application;
      this.enter(UnitKind.ARGO, application, { ...above, cluster }, namespace, foreign);
    }
    // The other sources are charts, or folders of other repositories.
    if (applications.length < sourcesOf(manifest).length) {
      this.open.add(textOf(within(manifest.spec, 'destination', 'namespace')) ?? '');
    }
  }

  private enter(
    kind: UnitKind,
    deployment: Deployment,
    { kind: above, cluster, group }: Unit,
    namespace: string,
    foreign?: string,
  ): void {
    const { path, manifest, directory } = deployment;
    const name = `${manifest.namespace}/${manifest.name}`;
    const key = JSON.stringify([cluster || group, name, path]);
    if (this.entered.has(key)) return;
    this.note(path, directory);
    const built: Built =
      foreign === undefined
        ? renderDeployment(deployment, this.files, this.kustomizer)
        : {
            objects: [],
            refusal: { reason: Reason.UNSUPPORTED, message: foreign },
            kustomizations: [],
          };
    const { origin } = manifest;
    const entered: Unit = {
      ...{ kind, path, name, cluster, group, namespace, origin },
      ...{ ...outcome(built), isMerged: kind === UnitKind.ARGO && appliesOnServer(manifest) },
    };
    this.units.push(entered);
    this.entered.add(key, entered);
    if (above === UnitKind.PLAIN) this.byHand.add(entered);
  }

  private note(folder: string, directory: ArgoDirectory | undefined): void {
    const known = this.deployed.has(folder) ? this.directories.get(folder) : [];
    this.deployed.add(folder);
    this.directories.set(folder, directory && known && [...known, directory]);
  }

  /** Whether Argo CD is told not to take a file of a folder, or of folders like it. */
  private isLeftOut({ kind, path }: Unit): boolean {
    if (kind !== UnitKind.PLAIN) return false;
    return holdersOf(path).some((folder, index) => {
      if (index > 0 && this.ruled.has(folder)) return true;
      const directories = this.bare?.has(folder) ? this.directories.get(folder) : undefined;
      return directories?.some(({ looksAt }) => looksAt(below(folder, path)));
    });
  }

  /** Whether one of those that deploy a folder takes a file of it. */
  private isTaken(folder: string, path: string): boolean {
    const directories = this.directories.get(folder);
    return !directories || directories.some(({ takes }) => takes(below(folder, path)));
  }

  /** A folder that an object deploys, and what it takes in without a kustomization. */
  private isDeployed({ kind, path }: Unit): boolean {
    if (kind === UnitKind.FLUX || kind === UnitKind.ARGO) return false;
    if (kind === UnitKind.KUSTOMIZATION && this.deployed.has(path)) return true;
    this.bare ??= new Set(
      [...this.deployed].filter((folder) => !hasKustomization(folder, this.files)),
    );
    // A kustomization on the way decides what of its folder is taken in.
    for (const folder of holdersOf(path)) {
      if (this.bare.has(folder) && this.isTaken(folder, path)) return true;
      if (hasKustomization(folder, this.files)) return false;
    }
    return false;
  }
}

function outcome(built: Built): Pick<Unit, 'manifests' | 'refusal' | 'kustomizations'> {
  const { objects, refusal, kustomizations } = built;
  return { manifests: builtManifests(objects), refusal, kustomizations };
}
