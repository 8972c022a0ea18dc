//go:build tools

// Nothing here is built: the definitions of Argo CD and Flux come from the modules of go.mod.
package tools
