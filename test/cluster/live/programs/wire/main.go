// Command wire opens sockets in any network namespace: servers that echo what they were asked, and
// clients. It reads a command a line of JSON, and answers each with a line that has its id.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"sync"
)

// command is what the suite asks for; each operation reads the fields that it needs.
type command struct {
	ID    int    `json:"id"`
	Op    string `json:"op"`
	Netns string `json:"netns"`

	// serve, close
	Name    string `json:"name"`
	Address string `json:"address"`
	HTTP    []int  `json:"http"`
	TLS     []int  `json:"tls"`
	UDP     []int  `json:"udp"`

	// request, datagram, resolve
	Source  string            `json:"source"`
	Port    int               `json:"port"`
	Secure  bool              `json:"secure"`
	Host    string            `json:"host"`
	Method  string            `json:"method"`
	Path    string            `json:"path"`
	Headers map[string]string `json:"headers"`
	Type    string            `json:"type"`
	Millis  int               `json:"millis"`
}

type answer map[string]any

var operations = map[string]func(command) (answer, error){
	"serve":    serve,
	"close":    stop,
	"request":  request,
	"datagram": datagram,
	"resolve":  resolve,
}

func main() {
	var out sync.Mutex
	encoder := json.NewEncoder(os.Stdout)
	slots := make(chan struct{}, 64)
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var one command
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			panic(err)
		}
		slots <- struct{}{}
		go func() {
			defer func() { <-slots }()
			said, err := run(one)
			if err != nil {
				said = answer{"error": err.Error()}
			}
			said["id"] = one.ID
			out.Lock()
			defer out.Unlock()
			if encoder.Encode(said) != nil {
				os.Exit(1)
			}
		}()
	}
}

func run(one command) (answer, error) {
	operation, isKnown := operations[one.Op]
	if !isKnown {
		return nil, errors.New("no operation " + one.Op)
	}
	return operation(one)
}
