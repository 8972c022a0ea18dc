import type { RuleCases } from '../cases';

/** Kubernetes has it in this version since 1.23. */
const HPA = `---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 3}
`;

const BETA = `---
apiVersion: networking.k8s.io/v1beta1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {serviceName: web, servicePort: 80}}]}
`;

const OLD = `---
apiVersion: extensions/v1beta1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: web}]}}}
`;

const AT = [['Ingress default/web apiVersion']];

export const cases: RuleCases = {
  facts: [
    '5.1 extensions/v1beta1, networking.k8s.io/v1beta1 Ingress',
    '11 1.34',
    '11 older marks',
    '12 apiVersion: extensions/v1beta1 or networking.k8s.io/v1beta1 Ingress, backend.serviceName/servicePort',
  ],
  wrong: {
    yaml: `
apiVersion: networking.k8s.io/v1beta1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {serviceName: web, servicePort: 80}}]}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 3}
`,
    text: `
error NET609 api-removed: Ingress of networking.k8s.io/v1beta1 is gone since Kubernetes 1.22
  wrong.yaml:1   Ingress default/web   apiVersion
  why: the API server knows no such kind, and refuses the object
  fix: Write apiVersion: networking.k8s.io/v1, and rename the fields that it names differently.
  see: npx cdk8s-reach rules NET609
`,
  },
  right: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`,
  silent: {
    'a kind that is not known': {
      yaml: `
apiVersion: example.com/v1beta1
kind: Ingress
metadata: {name: web}
`,
    },
    'a release that still has it': {
      yaml: `
apiVersion: networking.k8s.io/v1alpha1
kind: IPAddress
metadata: {name: 10.96.0.7}
`,
      target: { kubernetes: '1.33' },
      also: ['NET189', 'NET610'],
    },
  },
  reported: {
    'where nothing says the release of the cluster': { yaml: BETA, at: AT, severity: 'info' },
    'where it is stated': { yaml: BETA, target: { kubernetes: '1.30' }, at: AT, severity: 'error' },
    'where the configuration of a cluster shows it': {
      yaml: `${BETA}---
apiVersion: kubeadm.k8s.io/v1beta3
kind: ClusterConfiguration
kubernetesVersion: v1.29.3
`,
      at: AT,
      severity: 'error',
    },
    'beside what no cluster with both has': {
      yaml: `${OLD}---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec: {selector: {matchLabels: {app: web}}, maxUnavailable: 1}
`,
      at: [['Deployment default/web apiVersion']],
      severity: 'error',
    },
    'beside what older clusters have too': {
      yaml: `${BETA}---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec: {selector: {matchLabels: {app: web}}, maxUnavailable: 1}
`,
      at: AT,
      severity: 'info',
    },
    'workloads, and a kind without a successor': {
      yaml: `${OLD}---
apiVersion: policy/v1beta1
kind: PodSecurityPolicy
metadata: {name: web}
spec: {}
`,
      at: [['Deployment default/web apiVersion'], ['PodSecurityPolicy web apiVersion']],
      severity: 'info',
    },
    'where the older cluster lacks the older version alone': {
      yaml: OLD + BETA + HPA,
      at: [['Deployment default/web apiVersion'], ...AT],
      severity: 'error',
    },
  },
};
