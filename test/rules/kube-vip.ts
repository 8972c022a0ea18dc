/** The ConfigMap of the cloud provider of kube-vip, its data line by line. */
export function kubeVip(...data: string[]): string {
  return `---
apiVersion: v1
kind: ConfigMap
metadata: {name: kubevip, namespace: kube-system}
data:
${data.map((line) => `  ${line}\n`).join('')}`;
}
