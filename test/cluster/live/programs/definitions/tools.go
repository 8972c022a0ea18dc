//go:build tools

// Nothing here is built: the modules of go.mod hold the definitions of Argo CD, Flux and Traefik.
package tools
