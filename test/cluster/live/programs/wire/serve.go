package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"
)

var (
	lock sync.Mutex
	open = map[string][]io.Closer{} // name of a server -> what it listens with
)

// serve listens on all ports, or on none of them.
func serve(one command) (answer, error) {
	var made []io.Closer
	err := inNamespace(one.Netns, func() error {
		for _, port := range one.HTTP {
			listener, err := net.Listen("tcp", place(one.Address, port))
			if err != nil {
				return err
			}
			made = append(made, listener)
			go echo(one.Name, port).Serve(listener)
		}
		for _, port := range one.TLS {
			listener, err := net.Listen("tcp", place(one.Address, port))
			if err != nil {
				return err
			}
			made = append(made, listener)
			go echo(one.Name, port).Serve(tls.NewListener(listener, certified(one.Name)))
		}
		for _, port := range one.UDP {
			socket, err := net.ListenPacket("udp", place(one.Address, port))
			if err != nil {
				return err
			}
			made = append(made, socket)
			go repeat(socket, one.Name)
		}
		return nil
	})
	if err != nil {
		closeAll(made)
		return nil, err
	}
	lock.Lock()
	defer lock.Unlock()
	open[one.Name] = append(open[one.Name], made...)
	return answer{}, nil
}

func stop(one command) (answer, error) {
	lock.Lock()
	defer lock.Unlock()
	closeAll(open[one.Name])
	delete(open, one.Name)
	return answer{}, nil
}

func closeAll(made []io.Closer) {
	for _, one := range made {
		one.Close()
	}
}

func place(address string, port int) string {
	return net.JoinHostPort(address, strconv.Itoa(port))
}

type localKey struct{}

func echo(name string, port int) *http.Server {
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(io.LimitReader(r.Body, 1<<16))
		said := map[string]any{
			"name": name, "port": port, "host": r.Host, "method": r.Method, "path": r.RequestURI,
			"headers": r.Header, "client": r.RemoteAddr, "server": r.Context().Value(localKey{}),
			"protocol": r.Proto, "body": string(body),
		}
		if r.TLS != nil {
			said["sni"] = r.TLS.ServerName
		}
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("X-Server", name)
		json.NewEncoder(w).Encode(said)
	})
	server := &http.Server{Handler: handler, ConnContext: func(ctx context.Context, c net.Conn) context.Context {
		return context.WithValue(ctx, localKey{}, c.LocalAddr().String())
	}}
	server.Protocols = new(http.Protocols)
	server.Protocols.SetHTTP1(true)
	server.Protocols.SetUnencryptedHTTP2(true)
	return server
}

func repeat(socket net.PacketConn, name string) {
	buffer := make([]byte, 2048)
	for {
		_, from, err := socket.ReadFrom(buffer)
		if err != nil {
			return
		}
		said, _ := json.Marshal(map[string]string{"name": name, "client": from.String()})
		socket.WriteTo(said, from)
	}
}

func certified(name string) *tls.Config {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		panic(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1),
		Subject:      pkix.Name{CommonName: name},
		DNSNames:     []string{name},
		NotAfter:     time.Now().Add(24 * time.Hour),
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		panic(fmt.Errorf("no certificate for %s: %w", name, err))
	}
	return &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}}
}
