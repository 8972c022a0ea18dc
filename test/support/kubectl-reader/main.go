// Prints what kubectl reads of texts. A line of the input is a text in base64; a line of the output is
// the documents of it as JSON, up to the first that is refused, and why.
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
	kjson "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/apimachinery/pkg/util/yaml"
)

// raw is filled as runtime.RawExtension is, which kubectl decodes into.
type raw struct{ bytes []byte }

func (r *raw) UnmarshalJSON(in []byte) error {
	if !bytes.Equal(in, []byte("null")) {
		r.bytes = append(r.bytes[:0], in...)
	}
	return nil
}

type reading struct {
	Values []json.RawMessage `json:"values"`
	Fault  string            `json:"fault,omitempty"`
}

// read does what the visitors of k8s.io/cli-runtime/pkg/resource do with a file.
func read(text []byte) (result reading) {
	result.Values = []json.RawMessage{}
	defer func() {
		if fault := recover(); fault != nil {
			result.Fault = fmt.Sprintf("panic: %v", fault)
		}
	}()
	decoded := transform.NewReader(bytes.NewReader(text), unicode.BOMOverride(unicode.UTF8.NewDecoder()))
	decoder := yaml.NewYAMLOrJSONDecoder(decoded, 4096)
	for {
		var document raw
		err := decoder.Decode(&document)
		if err == io.EOF {
			return result
		}
		if err != nil {
			result.Fault = err.Error()
			return result
		}
		document.bytes = bytes.TrimSpace(document.bytes)
		if len(document.bytes) == 0 || bytes.Equal(document.bytes, []byte("null")) {
			continue
		}
		value, err := normalized(document.bytes)
		if err != nil {
			result.Fault = err.Error()
			return result
		}
		result.Values = append(result.Values, value)
	}
}

// normalized reads the JSON as objects of the API are read, so that numbers and repeated keys are theirs.
func normalized(text []byte) (json.RawMessage, error) {
	var value interface{}
	if err := kjson.Unmarshal(text, &value); err != nil {
		return nil, err
	}
	return json.Marshal(value)
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	for {
		line, err := in.ReadBytes('\n')
		if len(line) > 0 {
			text, fault := base64.StdEncoding.DecodeString(string(bytes.TrimSpace(line)))
			if fault != nil {
				panic(fault)
			}
			if fault := encoder.Encode(read(text)); fault != nil {
				panic(fault)
			}
		}
		if err != nil {
			return
		}
	}
}
