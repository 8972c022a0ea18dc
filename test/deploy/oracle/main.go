// Builds kustomizations as kustomize does: a path in each line of the input, and for each a line of JSON
// with its objects or the error.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"

	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/kyaml/filesys"
	"sigs.k8s.io/kustomize/kyaml/openapi"
)

type result struct {
	Root    string            `json:"root"`
	Objects []json.RawMessage `json:"objects,omitempty"`
	Error   string            `json:"error,omitempty"`
}

func build(root string) (built result) {
	built.Root = root
	defer func() {
		if fault := recover(); fault != nil {
			built.Error = fmt.Sprint("panic: ", fault)
		}
	}()
	// A schema of one kustomization would hold for the next one, and to read that of Kubernetes takes long.
	if openapi.GetSchemaVersion() != openapi.DefaultOpenAPI {
		openapi.ResetOpenAPI()
	}
	resources, err := krusty.MakeKustomizer(krusty.MakeDefaultOptions()).Run(filesys.MakeFsOnDisk(), root)
	if err != nil {
		built.Error = err.Error()
		return built
	}
	for _, resource := range resources.Resources() {
		text, err := resource.MarshalJSON()
		if err != nil {
			return result{Root: root, Error: err.Error()}
		}
		built.Objects = append(built.Objects, text)
	}
	return built
}

func main() {
	log.SetOutput(io.Discard)
	os.Stderr = nil
	lines := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	encoder := json.NewEncoder(out)
	for lines.Scan() {
		if err := encoder.Encode(build(lines.Text())); err != nil {
			panic(err)
		}
		out.Flush()
	}
}
