import type { Files } from './files';
import { fileText } from './texts';
import { filesCalled } from './walk';

/** What the texts of a repository say of its cluster: not for sure, but enough to doubt what is assumed. */
export interface Said {
  /** Releases of Kubernetes: `1.11.6`. */
  readonly kubernetes: readonly string[];
  /** Values of `--service-node-port-range`: `443-32767`. */
  readonly nodePorts: readonly string[];
  /** Texts that `sed` puts others in place of: `service_name`. */
  readonly replaced: readonly string[];
  /** Files that are copied to where the kubelet finds static pods: `registry.yaml`. */
  readonly staticPods: readonly string[];
}

/** Scripts, documents, settings and manifests. */
const TEXT =
  /\.(?:adoc|bash|cfg|conf|env|hcl|ini|j2|md|mk|nix|ps1|rst|sh|tf|tfvars|toml|txt|ya?ml)$|^(?:Dockerfile|Jenkinsfile|[Jj]ustfile|Makefile|Vagrantfile)$/;

/** All that the texts say. */
export function saidIn(files: Files): Said {
  const found = FORMS.map(() => new Set<string>());
  for (const path of filesCalled(files, (name) => TEXT.test(name))) {
    const text = fileText(files, path) ?? '';
    for (const [index, valuesIn] of FORMS.entries()) {
      for (const value of valuesIn(text)) found[index]?.add(value);
    }
  }
  const [kubernetes = [], nodePorts = [], replaced = [], staticPods = []] = found.map((values) =>
    [...values].sort(),
  );
  return { kubernetes, nodePorts, replaced, staticPods };
}

const FORMS: readonly ((text: string) => string[])[] = [
  (text) => matched(text, KUBERNETES),
  (text) => matched(text, NODE_PORTS),
  replacedIn,
  (text) => matched(text, STATIC_POD),
];

function matched(text: string, form: RegExp): string[] {
  return Array.from(text.matchAll(form), ([, value = '']) => value);
}

/**
 * `KUBE_VERSION=v1.11.6`, `kubernetesVersion: v1.20.2`, `k8s version: 1.18`, `kindest/node:v1.15.3`,
 * `kube-apiserver-amd64:v1.11.6`, `kubeadm=1.15.0-00`, `INSTALL_K3S_VERSION=v1.17.2+k3s1`,
 * `rancher/k3s:v1.17.2`.
 */
const KUBERNETES =
  /(?:\b(?:kube(?:rnetes)?|k[83]s)[-_ ]?version["']?(?:[ \t]{0,8}[:=][ \t]{0,8}|[ \t]{1,8})["']?|\b(?:kindest\/node|rancher\/k3s|kube-apiserver(?:-\w+)?):|\b(?:kubeadm|kubelet)[-=]|_K3S_VERSION=["']?)v?(1\.\d{1,2}(?:\.\d{1,2})?)(?![\d.]*\d)/gi;

const NODE_PORTS =
  /service-node-port-range["']?(?:[ \t]{0,8}[=:][ \t]{0,8}|[ \t]{1,8})["']?(\d{1,5}-\d{1,5})(?!\d)/g;

/** `sed -e "s/service_name/$name/" -e 's|HOST|web|'` */
function replacedIn(text: string): string[] {
  if (!text.includes('sed ')) return [];
  return text
    .replace(/\\\r?\n/g, ' ')
    .split('\n')
    .filter((line) => /\bsed\b/.test(line) && line.length < MAX_LINE)
    .flatMap((line) => [...line.matchAll(REPLACED)].map(([, , word = '']) => word));
}

const MAX_LINE = 10_000;
const REPLACED = /[ \t"';]s([/|#@,])([\w.%{}$<>-]{4,60})\1/g;

/** `cp k8s/registry.yaml /etc/kubernetes/manifests/registry.yaml` */
const STATIC_POD = /\/etc\/kubernetes\/manifests\/([\w.-]{1,100}\.ya?ml)\b/g;
