//go:build tools

// Nothing here is built: the modules of go.mod hold the definitions of Argo CD, cert-manager, Envoy Gateway,
// external-dns, Flux, the Prometheus operator and Traefik. releases.json has those of test/crds.
package tools
