module cdk8s-reach/test/cluster/gitops

go 1.26.0

require (
	github.com/argoproj/argo-cd/v3 v3.4.0
	github.com/fluxcd/kustomize-controller v1.7.3
)
