//go:build tools

// Nothing here is built: the modules of go.mod hold the definitions of Argo CD, external-dns, Flux, the
// Prometheus operator and Traefik.
package tools
