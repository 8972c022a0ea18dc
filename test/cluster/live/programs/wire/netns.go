package main

import (
	"os"
	"runtime"
	"syscall"
)

// Sockets stay in the namespace that they were made in, so a thread goes there for that long only.
func inNamespace(path string, act func() error) error {
	runtime.LockOSThread()
	home, err := os.Open("/proc/thread-self/ns/net")
	if err != nil {
		return err
	}
	defer home.Close()
	there, err := os.Open(path)
	if err != nil {
		return err
	}
	defer there.Close()
	if err := setns(there); err != nil {
		return err
	}
	failure := act()
	if err := setns(home); err != nil {
		return err // the thread stays locked, and ends with its goroutine
	}
	runtime.UnlockOSThread()
	return failure
}

var setnsNumber = map[string]uintptr{"amd64": 308, "arm64": 268}

func setns(namespace *os.File) error {
	_, _, failed := syscall.RawSyscall(setnsNumber[runtime.GOARCH], namespace.Fd(), syscall.CLONE_NEWNET, 0)
	if failed != 0 {
		return failed
	}
	return nil
}
