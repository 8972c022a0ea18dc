import { isEncrypted } from '../../facts/values/encrypted';
import type { YamlFault, YamlText } from '../yaml/documents';
import { readYaml } from '../yaml/documents';
import { keysOf } from './field-path';
import type { Fields } from './fields';
import { at, fieldsOf, isFields, textOf, within } from './fields';
import { kindlessOf } from './kindless';
import type { Manifest } from './manifest';
import { isManifest, manifestsOf } from './manifest';
import type { Origin } from './origin';
import { isPart } from './part';
import { mayHoldOpen } from './placeholders';
import { repeatedKeys } from './repeated';
import { isTemplate } from './template';
import type { Unreadable } from './unreadable';

/** Why a text is passed over: it is not for a cluster to read. */
export enum Skipped {
  KUSTOMIZATION = 'kustomization',
  TEMPLATE = 'template',
  /** It is applied to an object that something else makes. */
  PART = 'part of an object',
  /** A pod without a name, from which a program makes others. */
  POD_TEMPLATE = 'pod template',
  ENCRYPTED = 'encrypted',
  /** The configuration of a function for kustomize or kpt, or another object that stays on the disk. */
  LOCAL = 'local configuration',
  /** `helm test` makes it, and takes it away. */
  HELM_TEST = 'Helm test',
  /** What a test of chainsaw or kuttl expects of a cluster. */
  EXPECTATION = 'expectation of a test',
  OTHER = 'no manifest',
}

/** What one text holds. */
export interface Reading {
  readonly manifests: readonly Manifest[];
  readonly unreadable: readonly Unreadable[];
  /** One for each document, or for the text, that is passed over. */
  readonly skipped: readonly Skipped[];
  /** What no cluster reads and tells of one: kustomizations, and what `kubectl version` prints. */
  readonly beside?: readonly Manifest[];
}

/** Reads a file of YAML or JSON. */
export function readText(source: string, file: string): Reading {
  const text = readYaml(source);
  const faults = text.faults.filter(({ isLimit }) => !isLimit);
  const limits = text.faults.filter(({ isLimit }) => isLimit).map((fault) => unread(fault, file));
  if (isTemplate(source, faults)) return skippedText(Skipped.TEMPLATE, limits);
  if (faults.length > 0 && isEncrypted(source)) return skippedText(Skipped.ENCRYPTED, limits);
  if (faults.length > 0 && isForOthers(source)) return skippedText(Skipped.OTHER, limits);
  const read = readDocuments(text, textFile(source, file), mayHoldOpen(source));
  if (text.faults.length === 0) return read;
  const unreadable = [...text.faults.map((one) => unread(one, file)), ...read.unreadable];
  return { ...read, unreadable };
}

/** Whether a broken text is for another program: a script, JSON with comments, tasks of Ansible, a kubeconfig. */
function isForOthers(source: string): boolean {
  return HEREDOC.test(source) || !speaksOfObjects(source) || isUnsent(source);
}

/** Whether a key of an object stands at the margin, or in JSON; deeper, it is in a text that is handed on. */
function speaksOfObjects(source: string): boolean {
  return IS_JSON.test(source) ? source.includes('apiVersion') : KEY_OF_OBJECT.test(source);
}

const IS_JSON = /^\s*[{[]/;
const KEY_OF_OBJECT =
  /^(?:---[\t ]*)?[\t ]{0,3}(?:- +)?(?:\{[\t ]*)?["']?(?:apiVersion|kind)["']?[\t ]*:/m;

/** Whether a text of one document is a kubeconfig, or what a cluster answered: no object is created of these. */
function isUnsent(source: string): boolean {
  if (source.split(/^---/m).filter((one) => one.trim() !== '').length > 1) return false;
  return [KUBECONFIG, ANSWER].some((forms) => forms.every((form) => form.test(source)));
}

const KUBECONFIG = [/^kind:[ \t]*Config[ \t]*\r?$/m, /^users:/m];
const ANSWER = [/^ {2}resourceVersion:/m, /^ {2}uid:/m];

/** A script that hands the text to a program: `cat <<EOF | kubectl apply -f -`. */
const HEREDOC = /^(?:[ \t]*(?:#.*)?\n)*[^#\n'":]*\s<<-?\s?['"]?[A-Z]+['"]?(?:\s|$)/;

/** `secret.enc.yaml`, `secrets.encrypted.yml`. */
const ENCRYPTED_FILE = /\.enc(?:rypted)?\.(?:ya?ml|json)$/i;

/** @see https://github.com/shyiko/kubesec#encrypteddecrypted-file-example */
const KUBESEC = /^# kubesec:/m;

function unread({ problem, line, isLimit }: YamlFault, file: string): Unreadable {
  const what = isLimit ? problem : `kubectl cannot read it: ${problem}`;
  return { origin: { file, line }, what, fix: FIX };
}

/** What is read of a text that cannot be. */
export function unreadableText(file: string, what: string, line?: number): Reading {
  return { manifests: [], unreadable: [{ origin: { file, line }, what, fix: FIX }], skipped: [] };
}

const FIX = 'Correct the file, or exclude it from the check.';

/** What a file is, whatever its documents are. */
interface TextFile {
  readonly name: string;
  /** Whether it has the values of a Helm chart: `values.yaml`, `prod-values.yaml`, `values.prod.yaml`. */
  readonly isOfValues: boolean;
  /** Whether it says what a test expects. */
  readonly isExpected: boolean;
  /** Whether the values of its Secrets are for a program that decrypts them. */
  readonly isEncrypted: boolean;
  /** Whether a key may stand in brackets; an escape may hide one. */
  readonly hasBrackets: boolean;
}

function textFile(source: string, name: string): TextFile {
  const isTelling = TELLING_NAME.test(name);
  return {
    name,
    isOfValues: isTelling && VALUES_FILE.test(name),
    isExpected: isTelling && EXPECTED_FILE.test(name),
    isEncrypted: ENCRYPTED_FILE.test(name) || KUBESEC.test(source),
    hasBrackets: source.includes('(') || source.includes('\\'),
  };
}

function readDocuments({ documents }: YamlText, text: TextFile, placeholders: boolean): Reading {
  const file = text.name;
  const manifests: Manifest[] = [];
  const unreadable: Unreadable[] = [];
  const skipped: Skipped[] = [];
  const beside: Manifest[] = [];
  const kindless = kindlessOf(documents.map(({ value }) => value));
  const isAlone = documents.length === 1;
  documents.forEach((document, index) => {
    const { value, line, repeats } = document;
    const isObject = isManifest(value) || (isFields(value) && kindless.has(value));
    const reason = isObject ? skipReason(value, text, isAlone) : Skipped.OTHER;
    if (!UNREPEATED.has(reason)) unreadable.push(...repeatedKeys(repeats, file));
    const origin: Origin = {
      file,
      document: index + 1,
      line,
      lineOf: (field) => document.lineOf(keysOf(field)),
    };
    if (reason !== undefined) skipped.push(reason);
    if (reason === undefined && isObject) {
      manifests.push(...manifestsOf(value, origin, placeholders));
    } else if (
      reason === Skipped.KUSTOMIZATION ||
      isVersion(value) ||
      KUSTOMIZATION_FILE.test(file)
    ) {
      const type = isVersion(value) ? VERSION : KUSTOMIZATION;
      beside.push(...manifestsOf({ ...type, ...fieldsOf(value) }, origin, placeholders));
    }
  });
  return { manifests, unreadable, skipped, beside };
}

/** Of what no cluster gets, nothing is said. */
const UNREPEATED: ReadonlySet<Skipped | undefined> = new Set([Skipped.OTHER, Skipped.EXPECTATION]);

/** A kustomization need not say what it is. */
const KUSTOMIZATION = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' };
const KUSTOMIZATION_FILE = /(?:^|[/\\])(?:kustomization\.ya?ml|Kustomization)$/;

/** What `kubectl version -o json` prints has no kind. */
const VERSION = { apiVersion: 'kubectl/v1', kind: 'Version' };

function isVersion(value: unknown): boolean {
  return !isManifest(value) && within(value, 'serverVersion', 'gitVersion') !== undefined;
}

/** What is read of a text that is passed over. */
export function skippedText(reason: Skipped, unreadable: readonly Unreadable[] = []): Reading {
  return { manifests: [], unreadable, skipped: [reason] };
}

function skipReason(value: Fields, file: TextFile, isAlone: boolean): Skipped | undefined {
  const apiVersion = textOf(at(value, 'apiVersion')) ?? '';
  if (file.isOfValues && (apiVersion === '' || !isManifest(value))) return Skipped.OTHER;
  if (file.isExpected || (file.hasBrackets && hasExpression(value))) return Skipped.EXPECTATION;
  const annotations = within(value, 'metadata', 'annotations');
  if (isFields(annotations)) {
    if (isPart(value)) return Skipped.PART;
    if (isLocal(annotations)) return Skipped.LOCAL;
    if (isHelmTest(annotations)) return Skipped.HELM_TEST;
  }
  if (apiVersion.startsWith('kustomize.config.k8s.io/')) return Skipped.KUSTOMIZATION;
  const isSecret = apiVersion === 'v1' && at(value, 'kind') === 'Secret';
  if (at(value, 'sops') !== undefined || (isSecret && file.isEncrypted)) return Skipped.ENCRYPTED;
  if (apiVersion === '' && isNameless(value)) return Skipped.OTHER;
  return isAlone && isPodTemplate(value) ? Skipped.POD_TEMPLATE : undefined;
}

/** Values of a Helm chart may have a key `kind`. */
const VALUES_FILE = /(?:^|[-_./\\])values(?:[-_.][^/\\]*)?\.ya?ml$/i;

/** What has such a name has this, which is found faster. */
const TELLING_NAME = /values|assert|expect|error|\.test\./i;

/**
 * Whether Jenkins, Spark or another program makes pods of it, and names them: no cluster takes a pod
 * without a name.
 *
 * @see https://plugins.jenkins.io/kubernetes/#plugin-content-using-yaml-to-define-pod-templates
 * @see https://spark.apache.org/docs/latest/running-on-kubernetes.html#pod-template
 */
function isPodTemplate(object: Fields): boolean {
  const isPod = at(object, 'apiVersion') === 'v1' && at(object, 'kind') === 'Pod';
  if (!isPod || !isFields(at(object, 'spec')) || !isNameless(object)) return false;
  return Object.keys(fieldsOf(at(object, 'metadata'))).every((key) => TEMPLATE_METADATA.has(key));
}

/** One with a namespace or a misspelled name is meant for a cluster. */
const TEMPLATE_METADATA = new Set([
  ...['annotations', 'creationTimestamp', 'generateName', 'labels', 'name'],
]);

/** A part of an object, or an object of another program. */
function isNameless(object: unknown): boolean {
  const metadata = at(object, 'metadata');
  return (
    at(object, 'items') === undefined && ['name', 'generateName'].every((key) => !at(metadata, key))
  );
}

/** `01-assert.yaml`, `assert-web.yaml`, `assertions/web.yaml`, `01-errors.yaml`, `expected.yaml`, `web.test.yaml`. */
const EXPECTED_FILE = new RegExp(
  [
    String.raw`(?:^|[/\\])(?:[^/\\]*[-_.])?(?:asserts?|expect(?:ed|ations?)?)(?:[-_.][^/\\]*)?\.ya?ml$`,
    String.raw`(?:^|[/\\])\d+-errors?\.ya?ml$`,
    String.raw`(?:^|[/\\])(?:assertions?|expected|expectations?)[/\\]`,
    String.raw`\.test\.ya?ml$`,
  ].join('|'),
  'i',
);

/**
 * Whether a key of an object or of its parts is an expression, such as `(length(items))`.
 *
 * @see https://kyverno.github.io/chainsaw/latest/quick-start/assertion-trees/
 */
function hasExpression(object: Fields): boolean {
  return [object, at(object, 'metadata'), at(object, 'spec'), at(object, 'status')].some((part) =>
    Object.keys(fieldsOf(part)).some((key) => key.startsWith('(') && key.endsWith(')')),
  );
}

/** @see https://github.com/kubernetes-sigs/kustomize/blob/master/cmd/config/docs/api-conventions/config-io.md */
function isLocal(annotations: Fields): boolean {
  const local = textOf(at(annotations, 'config.kubernetes.io/local-config'));
  return (
    (local !== undefined && local !== 'false') ||
    textOf(at(annotations, 'config.kubernetes.io/function')) !== undefined
  );
}

/** @see https://helm.sh/docs/topics/chart_tests/ */
function isHelmTest(annotations: Fields): boolean {
  const hooks = textOf(at(annotations, 'helm.sh/hook'))?.split(',') ?? [];
  return (
    hooks.length > 0 && hooks.every((hook) => /^test(?:-success|-failure)?$/.test(hook.trim()))
  );
}
