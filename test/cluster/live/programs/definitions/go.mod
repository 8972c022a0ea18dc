module cdk8s-reach/test/cluster/definitions

go 1.26.0

require (
	github.com/argoproj/argo-cd/v3 v3.4.0
	github.com/cert-manager/cert-manager v1.21.2
	github.com/envoyproxy/gateway v1.9.1
	github.com/fluxcd/kustomize-controller v1.7.3
	github.com/prometheus-operator/prometheus-operator v0.85.0
	github.com/traefik/traefik/v3 v3.7.13
	sigs.k8s.io/external-dns v0.20.0
)
